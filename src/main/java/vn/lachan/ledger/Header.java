package vn.lachan.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes the header of an entry, format version 1: see {@code docs/ledger-format.md}. */
final class Header {

    static final int VERSION = 1;

    private Header() {}

    static String of(Head previous, Instant at, Who who, Draft draft, @Nullable String commitment) {
        ObjectNode header = Canonical.JSON
                .createObjectNode()
                .put("v", VERSION)
                .put("chain", previous.chain())
                .put("seq", previous.seq() + 1)
                .put("previous", previous.hash())
                .put("at", Moment.text(at));
        header.set("who", who(who));
        header.set("acts", acts(draft));
        if (commitment != null) {
            header.put("payload", commitment);
        }
        Entry.State state = draft.state();
        if (state != null) {
            header.set("state", state(state));
        }
        if (draft.receipt() != null) {
            header.put("receipt", draft.receipt());
        }
        return Canonical.text(header);
    }

    private static ObjectNode who(Who who) {
        ObjectNode json = Canonical.JSON.createObjectNode().put("username", who.username());
        if (who.role() != null) {
            json.put("role", who.role().name());
        }
        if (who.unit() != null) {
            json.put("unit", who.unit().value());
        }
        return json;
    }

    private static ArrayNode acts(Draft draft) {
        ArrayNode acts = Canonical.JSON.createArrayNode();
        int contents = 0;
        for (Act act : draft.acts()) {
            JsonNode facts = Canonical.JSON.valueToTree(act.facts());
            ObjectNode json = acts.addObject().put("what", act.what()).set("facts", facts);
            if (act.contents() != null) {
                json.put("contents", contents++);
            }
        }
        return acts;
    }

    private static ObjectNode state(Entry.State state) {
        ObjectNode json = Canonical.JSON.createObjectNode().put("after", state.after());
        if (state.before() != null) {
            json.put("before", state.before());
        }
        return json;
    }
}
