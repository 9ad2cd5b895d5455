package vn.lachan.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Works out what is left of conditions for children of one age: whatever rests on the age alone is settled beforehand. */
final class AtAge {

    /** Holds of everything. */
    static final Condition ALWAYS = new All(List.of());

    /** Holds of nothing. */
    static final Condition NEVER = new Any(List.of());

    private static final Fact NO_FACT = new Fact() {};

    private final @Nullable Integer age;
    private final Set<String> codes;

    /**
     * For one age.
     *
     * @param age completed years, null where unknown
     * @param codes of the findings that can be there at this age
     */
    AtAge(@Nullable Integer age, Set<String> codes) {
        this.age = age;
        this.codes = codes;
    }

    /** A condition that holds of the same children of this age, and of their jobs. */
    Condition of(Condition condition) {
        if (condition instanceof All all) {
            return joined(all.parts(), ALWAYS, NEVER);
        }
        if (condition instanceof Any any) {
            return joined(any.parts(), NEVER, ALWAYS);
        }
        if (condition instanceof Exists exists) {
            return exists(exists);
        }
        if (condition instanceof Compared compared) {
            return settled(
                    new Compared(at(compared.left()), compared.order(), at(compared.right())),
                    at(compared.left()),
                    at(compared.right()));
        }
        if (condition instanceof Known known) {
            return settled(new Known(at(known.asked()), known.known()), at(known.asked()));
        }
        if (condition instanceof Is is && is.asked() instanceof Operand.LookedUp asked && asked.codes() != null) {
            boolean never = asked.codes().isEmpty() && is.yes();
            return never ? NEVER : new OneOf(asked.about(), asked.codes(), is.yes());
        }
        return condition;
    }

    private Operand at(Operand operand) {
        return operand.at(age);
    }

    private static Condition settled(Condition condition, Operand... operands) {
        for (Operand operand : operands) {
            if (operand instanceof Operand.Unknown && !(condition instanceof Known)) {
                return NEVER;
            }
        }
        for (Operand operand : operands) {
            if (!(operand instanceof Operand.Fixed || operand instanceof Operand.Unknown)) {
                return condition;
            }
        }
        return condition.holds(NO_FACT) ? ALWAYS : NEVER;
    }

    /** The parts that say something; {@code decided} where one of them decides for all. */
    private Condition joined(List<Condition> parts, Condition nothing, Condition decided) {
        List<Condition> left = new ArrayList<>();
        for (Condition part : parts) {
            Condition settled = of(part);
            if (settled.equals(decided)) {
                return decided;
            }
            if (nothing.equals(ALWAYS) && settled instanceof All all) {
                left.addAll(all.parts());
            } else if (!settled.equals(nothing)) {
                left.add(settled);
            }
        }
        if (left.size() == 1) {
            return left.get(0);
        }
        return nothing.equals(ALWAYS) ? new All(left) : OneOf.merged(left).orElseGet(() -> new Any(left));
    }

    private Condition exists(Exists exists) {
        Condition inner = of(exists.inner());
        Set<String> asked = new TreeSet<>(exists.codes());
        asked.retainAll(codes);
        boolean none =
                inner.equals(NEVER) || (asked.isEmpty() && !exists.codes().isEmpty());
        if (none) {
            return exists.exists() ? NEVER : ALWAYS;
        }
        return new Exists(exists.link(), inner, asked, exists.exists());
    }
}
