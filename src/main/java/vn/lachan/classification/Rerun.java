package vn.lachan.classification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Words;

/**
 * What came of running a receipt again.
 *
 * @param differences between the results, empty unless they differ
 * @param reason why it cannot be run, null where it could
 */
public record Rerun(
        Verdict verdict,
        List<Difference> differences,
        @Nullable Words reason) {

    /** Whether the archived rulebook says today what it said then. */
    public enum Verdict {
        SAME,
        DIFFERENT,
        NOT_RERUNNABLE
    }

    /** One place where the results differ; what is not there is null. */
    public record Difference(
            String pointer,
            @Nullable JsonNode then,
            @Nullable JsonNode now) {}

    static Rerun compared(JsonNode then, JsonNode now) {
        List<Difference> differences = Differences.between(then, now);
        return new Rerun(differences.isEmpty() ? Verdict.SAME : Verdict.DIFFERENT, differences, null);
    }

    static Rerun impossible(String vietnamese, String english) {
        return new Rerun(Verdict.NOT_RERUNNABLE, List.of(), new Words(vietnamese, english));
    }
}
