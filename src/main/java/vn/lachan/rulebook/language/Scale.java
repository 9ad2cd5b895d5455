package vn.lachan.rulebook.language;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells of each value of one field which of some conditions on it hold: bit {@code i} for condition {@code i}. */
abstract class Scale {

    private final Field field;
    private final List<Condition> conditions;
    private final long unknown;

    Scale(Field field, List<Condition> conditions) {
        this.field = field;
        this.conditions = List.copyOf(conditions);
        this.unknown = worked(null);
    }

    final long of(Fact fact) {
        Object value = fact.value(field.place());
        return value == null ? unknown : known(value);
    }

    abstract long known(Object value);

    /** Tries every condition on a value. */
    final long worked(@Nullable Object value) {
        @Nullable Object[] values = new @Nullable Object[field.place() + 1];
        values[field.place()] = value;
        Fact fact = new Fact(values) {};
        long word = 0;
        for (int i = 0; i < conditions.size(); i++) {
            word |= conditions.get(i).holds(fact) ? 1L << i : 0;
        }
        return word;
    }

    static final class OfFlags extends Scale {

        private final long yes = worked(true);
        private final long no = worked(false);

        OfFlags(Field field, List<Condition> conditions) {
            super(field, conditions);
        }

        @Override
        long known(Object value) {
            return (Boolean) value ? yes : no;
        }
    }

    static final class OfCodes extends Scale {

        private final Map<String, Long> words = new HashMap<>();

        OfCodes(Field field, List<Condition> conditions, Collection<String> codes) {
            super(field, conditions);
            codes.forEach(code -> words.put(code, worked(code)));
        }

        @Override
        long known(Object value) {
            Long word = words.get(value);
            return word == null ? worked(value) : word;
        }
    }

    /** Numbers between the same two limits are the same to all conditions. */
    static final class OfNumbers extends Scale {

        private final BigDecimal[] limits;
        private final long[] below;
        private final long[] at;

        OfNumbers(Field field, List<Condition> conditions) {
            super(field, conditions);
            Set<BigDecimal> numbers = new TreeSet<>();
            conditions.forEach(condition -> numbers.addAll(Encoding.numbers(condition)));
            limits = numbers.toArray(BigDecimal[]::new);
            below = new long[limits.length + 1];
            at = new long[limits.length];
            for (int i = 0; i < limits.length; i++) {
                BigDecimal before = i == 0 ? limits[0].subtract(BigDecimal.ONE) : limits[i - 1];
                below[i] = worked(i == 0 ? before : before.add(limits[i]).divide(BigDecimal.valueOf(2)));
                at[i] = worked(limits[i]);
            }
            below[limits.length] =
                    worked(limits.length == 0 ? BigDecimal.ZERO : limits[limits.length - 1].add(BigDecimal.ONE));
        }

        @Override
        long known(Object value) {
            BigDecimal number = (BigDecimal) value;
            for (int i = 0; i < limits.length; i++) {
                int order = number.compareTo(limits[i]);
                if (order <= 0) {
                    return order == 0 ? at[i] : below[i];
                }
            }
            return below[limits.length];
        }
    }

    static final class OfOthers extends Scale {

        private final long empty = worked(Set.of());

        OfOthers(Field field, List<Condition> conditions) {
            super(field, conditions);
        }

        @Override
        long known(Object value) {
            return value instanceof Set<?> codes && codes.isEmpty() ? empty : worked(value);
        }
    }
}
