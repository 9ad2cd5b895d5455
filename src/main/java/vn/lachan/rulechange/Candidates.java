package vn.lachan.rulechange;

import java.util.Optional;
import vn.lachan.rulebook.law.RuleFiles;

/** Every rulebook that was ever proposed, by the hash of its content. */
public interface Candidates {

    Optional<RuleFiles> find(String hash);
}
