package vn.lachan.rulechange.draft.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Words;

/** A file cannot be taken as the table, for every reason found. */
public final class FileRefused extends RuntimeException {

    private final transient List<Reason> reasons;

    /**
     * Why, and where.
     *
     * @param file of an archive of several; null where there is but one
     * @param line of the file, counted from 1 as spreadsheets do; null where the whole file is meant
     */
    public record Reason(
            @Nullable String file,
            @Nullable Integer line,
            @Nullable String column,
            Words why) {

        Reason(@Nullable Integer line, @Nullable String column, Words why) {
            this(null, line, column, why);
        }

        Reason in(String archived) {
            return new Reason(archived, line, column, why);
        }
    }

    FileRefused(List<Reason> reasons) {
        super("A file with " + reasons.size() + " faults", null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }

    static FileRefused whole(String vi, String en) {
        return at(null, null, vi, en);
    }

    static FileRefused at(@Nullable Integer line, @Nullable String column, String vi, String en) {
        return new FileRefused(List.of(new Reason(line, column, new Words(vi, en))));
    }
}
