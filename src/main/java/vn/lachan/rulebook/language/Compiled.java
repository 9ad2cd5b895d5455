package vn.lachan.rulebook.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.language.Condition.Order;

/**
 * Conditions as predicates, each made for the very type, order and value that it compares: what {@link Condition#holds}
 * says, several times as fast.
 */
public final class Compiled {

    private Compiled() {}

    /** A predicate that holds of a fact whenever the condition does. */
    public static Predicate<Object> of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return every(all.parts());
        }
        if (condition instanceof Condition.Any any) {
            return some(any.parts());
        }
        if (condition instanceof Condition.Is is) {
            Function<Object, @Nullable Object> read = read(is.asked());
            Boolean wanted = is.yes();
            return fact -> wanted.equals(read.apply(fact));
        }
        if (condition instanceof Condition.Known known) {
            Function<Object, @Nullable Object> read = read(known.asked());
            return known.known() ? fact -> read.apply(fact) != null : fact -> read.apply(fact) == null;
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf(oneOf);
        }
        if (condition instanceof Condition.Compared compared) {
            return compared(compared);
        }
        if (condition instanceof Condition.Exists exists) {
            return exists(exists);
        }
        return condition::holds;
    }

    private static Predicate<Object> every(List<Condition> parts) {
        Predicate<Object> all = fact -> true;
        for (int i = parts.size() - 1; i >= 0; i--) {
            Predicate<Object> first = of(parts.get(i));
            Predicate<Object> rest = all;
            all = i == parts.size() - 1 ? first : fact -> first.test(fact) && rest.test(fact);
        }
        return all;
    }

    private static Predicate<Object> some(List<Condition> parts) {
        Predicate<Object> any = fact -> false;
        for (int i = parts.size() - 1; i >= 0; i--) {
            Predicate<Object> first = of(parts.get(i));
            Predicate<Object> rest = any;
            any = i == parts.size() - 1 ? first : fact -> first.test(fact) || rest.test(fact);
        }
        return any;
    }

    private static Function<Object, @Nullable Object> read(Operand operand) {
        return operand instanceof Operand.Value value ? value.field().read() : operand::of;
    }

    private static Predicate<Object> oneOf(Condition.OneOf oneOf) {
        Function<Object, @Nullable Object> read = read(oneOf.asked());
        boolean text = oneOf.asked().type() == Operand.Type.TEXT;
        if (text && oneOf.codes().size() == 1) {
            String code = oneOf.codes().iterator().next();
            return oneOf.among()
                    ? fact -> code.equals(read.apply(fact))
                    : fact -> read.apply(fact) instanceof String other && !other.equals(code);
        }
        if (text) {
            Set<String> codes = Set.copyOf(oneOf.codes());
            boolean among = oneOf.among();
            return fact -> read.apply(fact) instanceof String code && (codes.contains(code) == among);
        }
        return oneOf::holds;
    }

    private static Predicate<Object> compared(Condition.Compared compared) {
        Function<Object, @Nullable Object> left = read(compared.left());
        if (compared.right() instanceof Operand.Fixed fixed
                && isAge(compared.left())
                && fixed.value() instanceof Integer n) {
            int whole = n;
            return switch (compared.order()) {
                case LESS -> fact -> left.apply(fact) instanceof Integer age && age < whole;
                case AT_LEAST -> fact -> left.apply(fact) instanceof Integer age && age >= whole;
                default -> compared::holds;
            };
        }
        if (compared.order() == Order.MORE && compared.left() instanceof Operand.Value) {
            Function<Object, @Nullable Object> right = read(compared.right());
            return fact -> {
                Object one = left.apply(fact);
                if (one == null) {
                    return false;
                }
                if (one instanceof BigDecimal more && right.apply(fact) instanceof BigDecimal less) {
                    return more.compareTo(less) > 0;
                }
                return compared.holds(fact);
            };
        }
        return compared::holds;
    }

    private static boolean isAge(Operand operand) {
        return operand instanceof Operand.Value value && value.field().name().equals("age");
    }

    private static Predicate<Object> exists(Condition.Exists exists) {
        Predicate<Object> inner = of(exists.inner());
        Condition.Link link = exists.link();
        boolean wanted = exists.exists();
        return fact -> {
            List<?> all = link.from(fact);
            for (int i = 0; i < all.size(); i++) {
                Object each = all.get(i);
                if (link.belongs(fact, each) && inner.test(each)) {
                    return wanted;
                }
            }
            return !wanted;
        };
    }
}
