package vn.lachan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A file as the one who may open it sees it.
 *
 * @param known what is known of the child; nothing where the key of the case was destroyed
 */
public record CaseView(CaseFile file, Optional<ObjectNode> known) {

    public boolean isErased() {
        return known.isEmpty();
    }
}
