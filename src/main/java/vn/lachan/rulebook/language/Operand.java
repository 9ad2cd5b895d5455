package vn.lachan.rulebook.language;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Something a condition looks at: a field of the fact, a fixed value, or a look-up of the law. */
sealed interface Operand {

    /** The kinds of values; only values of one kind are compared. */
    enum Type {
        NUMBER,
        TEXT,
        FLAG,
        DATE,
        CODES
    }

    Type type();

    /** The value for {@code fact}: null where unknown. */
    @Nullable
    Object of(Object fact);

    void explain(Object fact, Map<String, Object> facts);

    /** A field of the fact. */
    record Value(Field field) implements Operand {

        @Override
        public Type type() {
            return field.type();
        }

        @Override
        public @Nullable Object of(Object fact) {
            return field.read().apply(fact);
        }

        @Override
        public void explain(Object fact, Map<String, Object> facts) {
            field.explain(fact, facts);
        }

        @Override
        public String toString() {
            return field.name();
        }
    }

    /** A value that stands in the rule or, by its name, in the tables. */
    record Fixed(Type type, Object value) implements Operand {

        @Override
        public Object of(Object fact) {
            return value;
        }

        @Override
        public void explain(Object fact, Map<String, Object> facts) {
            // It is no fact.
        }

        @Override
        public String toString() {
            return value instanceof String ? "\"" + value + "\"" : value.toString();
        }
    }

    /** How many codes a set has. */
    record Size(Operand set) implements Operand {

        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public @Nullable Object of(Object fact) {
            return set.of(fact) instanceof Set<?> codes ? codes.size() : null;
        }

        @Override
        public void explain(Object fact, Map<String, Object> facts) {
            set.explain(fact, facts);
        }

        @Override
        public String toString() {
            return set + ".size";
        }
    }

    /**
     * A look-up of the law; it is asked only where what it is asked about is known.
     *
     * @param beside what else it is told, null where it takes nothing else
     */
    record LookedUp(
            String name,
            Type type,
            Operand about,
            @Nullable Operand beside,
            BiFunction<Object, @Nullable Object, @Nullable Object> ask)
            implements Operand {

        @Override
        public @Nullable Object of(Object fact) {
            Object known = about.of(fact);
            return known == null ? null : ask.apply(known, beside == null ? null : beside.of(fact));
        }

        @Override
        public void explain(Object fact, Map<String, Object> facts) {
            about.explain(fact, facts);
            if (beside != null) {
                beside.explain(fact, facts);
            }
        }

        @Override
        public String toString() {
            return "$law." + name + "(" + about + (beside == null ? "" : ", " + beside) + ")";
        }
    }
}
