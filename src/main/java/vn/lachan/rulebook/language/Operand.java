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
    Object of(Fact fact);

    void explain(Fact fact, Map<String, Object> facts);

    /** What it is for a child of that age, null where unknown, and the child's jobs. */
    default Operand at(@Nullable Integer age) {
        return this;
    }

    /** Adds the fields that it looks at. */
    default void fields(Set<Field> fields) {
        // A fixed value looks at none.
    }

    private static Operand known(Type type, @Nullable Object value) {
        return value == null ? new Unknown(type) : new Fixed(type, value);
    }

    /** A field of the fact. */
    record Value(Field field) implements Operand {

        @Override
        public Type type() {
            return field.type();
        }

        @Override
        public @Nullable Object of(Fact fact) {
            return fact.value(field.place());
        }

        @Override
        public void explain(Fact fact, Map<String, Object> facts) {
            field.explain(fact, facts);
        }

        @Override
        public void fields(Set<Field> fields) {
            fields.add(field);
        }

        @Override
        public Operand at(@Nullable Integer age) {
            return field.isAge() ? known(field.type(), age) : this;
        }

        @Override
        public String toString() {
            return field.name();
        }
    }

    /**
     * A value that stands in the rule or, by its name, in the tables.
     *
     * @param name in the table of numbers, null where the value stands in the rule
     */
    record Fixed(Type type, Object value, @Nullable String name) implements Operand {

        Fixed(Type type, Object value) {
            this(type, value, null);
        }

        @Override
        public Object of(Fact fact) {
            return value;
        }

        @Override
        public void explain(Fact fact, Map<String, Object> facts) {
            // It is no fact.
        }

        @Override
        public String toString() {
            return value instanceof String ? "\"" + value + "\"" : value.toString();
        }
    }

    /** A value that nobody knows. */
    record Unknown(Type type) implements Operand {

        @Override
        public @Nullable Object of(Fact fact) {
            return null;
        }

        @Override
        public void explain(Fact fact, Map<String, Object> facts) {
            // There is nothing to tell.
        }

        @Override
        public String toString() {
            return "unknown";
        }
    }

    /** How many codes a set has. */
    record Size(Operand set) implements Operand {

        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public @Nullable Object of(Fact fact) {
            return set.of(fact) instanceof Set<?> codes ? codes.size() : null;
        }

        @Override
        public void explain(Fact fact, Map<String, Object> facts) {
            set.explain(fact, facts);
        }

        @Override
        public void fields(Set<Field> fields) {
            set.fields(fields);
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
     * @param codes those to which it answers yes, where it takes one code and answers yes or no, otherwise null
     */
    record LookedUp(
            String name,
            Type type,
            Operand about,
            @Nullable Operand beside,
            @Nullable Set<String> codes,
            BiFunction<Object, @Nullable Object, @Nullable Object> ask)
            implements Operand {

        @Override
        public @Nullable Object of(Fact fact) {
            Object known = about.of(fact);
            return known == null ? null : ask.apply(known, beside == null ? null : beside.of(fact));
        }

        @Override
        public void explain(Fact fact, Map<String, Object> facts) {
            about.explain(fact, facts);
            if (beside != null) {
                beside.explain(fact, facts);
            }
        }

        @Override
        public void fields(Set<Field> fields) {
            about.fields(fields);
            if (beside != null) {
                beside.fields(fields);
            }
        }

        @Override
        public Operand at(@Nullable Integer age) {
            Operand asked = about.at(age);
            return asked.equals(about) || beside != null
                    ? this
                    : known(type, asked instanceof Fixed fixed ? ask.apply(fixed.value(), null) : null);
        }

        @Override
        public String toString() {
            return "$law." + name + "(" + about + (beside == null ? "" : ", " + beside) + ")";
        }
    }
}
