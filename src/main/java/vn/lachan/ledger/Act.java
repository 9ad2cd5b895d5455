package vn.lachan.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done, as it is told to the ledger.
 *
 * @param what a code in upper snake case, such as {@code TASK_COMPLETED}; the set is open
 * @param facts codes, numbers and dates that stay for ever, and so never a person's data: text of up to 200 characters,
 *     whole numbers, true and false, dates, identifiers, and lists of these
 * @param contents what was written, such as a form's contents: sealed with the case's key, and unreadable once that is
 *     destroyed
 */
public record Act(
        String what, Map<String, Object> facts, @Nullable JsonNode contents) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final int LONGEST_CODE = 64;

    public Act {
        if (what.length() > LONGEST_CODE || !CODE.matcher(what).matches()) {
            throw new IllegalArgumentException("Not the code of an act, upper snake case is expected: " + what);
        }
        facts = Facts.checked(facts);
    }

    public static Act of(String what) {
        return of(what, Map.of());
    }

    public static Act of(String what, Map<String, ?> facts) {
        return new Act(what, Map.copyOf(facts), null);
    }

    public Act with(JsonNode contents) {
        return new Act(what, facts, contents);
    }
}
