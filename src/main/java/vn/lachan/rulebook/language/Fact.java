package vn.lachan.rulebook.language;

import org.jspecify.annotations.Nullable;

/** What a condition can be asked of: a child, a job or a finding. */
public abstract class Fact {

    private static final long[] NOT_ENCODED = {};

    private final @Nullable Object[] values;
    private long[] words = NOT_ENCODED;

    /** Takes the value of each field, in the order in which {@link Field} names them. */
    Fact(@Nullable Object... values) {
        this.values = values;
    }

    final @Nullable Object value(int place) {
        return values[place];
    }

    /** What rules can tell of it, as {@link Encoding} wrote it. */
    final long[] words() {
        return words;
    }

    final void encode(long[] words) {
        this.words = words;
    }
}
