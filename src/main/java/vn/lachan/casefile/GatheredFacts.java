package vn.lachan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.lachan.identity.CaseNumber;

/** The facts that were gathered for the rules (Form 03), for rooms that show parts of them: told by the room that has them. */
public interface GatheredFacts {

    /** The latest facts as the contract of classification names them, or nothing where none were gathered yet. */
    Optional<ObjectNode> of(CaseNumber caseNumber);
}
