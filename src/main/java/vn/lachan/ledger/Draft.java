package vn.lachan.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the running transaction has told about one chain so far: its next entry in the making. */
final class Draft {

    private final List<Act> acts;
    private @Nullable String before;
    private @Nullable String after;
    private @Nullable String receipt;

    Draft() {
        acts = new ArrayList<>();
    }

    private Draft(Draft other) {
        acts = new ArrayList<>(other.acts);
        before = other.before;
        after = other.after;
        receipt = other.receipt;
    }

    Draft copy() {
        return new Draft(this);
    }

    void add(Act act) {
        acts.add(act);
    }

    /** The first state before and the last state after count. */
    void state(@Nullable String from, String to) {
        if (after == null) {
            before = from;
        }
        after = to;
    }

    void receipt(String id) {
        receipt = id;
    }

    List<Act> acts() {
        return acts;
    }

    Entry.@Nullable State state() {
        return after == null ? null : new Entry.State(before, after);
    }

    @Nullable
    String receipt() {
        return receipt;
    }

    /** The contents of those acts that have some, in their order. */
    List<JsonNode> contents() {
        List<JsonNode> contents = new ArrayList<>();
        for (Act act : acts) {
            if (act.contents() != null) {
                contents.add(act.contents());
            }
        }
        return contents;
    }
}
