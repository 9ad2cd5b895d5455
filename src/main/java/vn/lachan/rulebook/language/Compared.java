package vn.lachan.rulebook.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** One value beside another of its type. */
record Compared(Operand left, Order order, Operand right) implements Condition {

    @Override
    public boolean holds(Fact fact) {
        Object one = left.of(fact);
        if (one == null) {
            return false;
        }
        Object other = right.of(fact);
        return other != null && order.allows(compare(one, other));
    }

    private static int compare(Object one, Object other) {
        if (one instanceof BigDecimal left && other instanceof BigDecimal right) {
            return left.compareTo(right);
        }
        if (one instanceof Integer left && other instanceof Integer right) {
            return Integer.compare(left, right);
        }
        if (one instanceof LocalDate left && other instanceof LocalDate right) {
            return left.compareTo(right);
        }
        if (one instanceof String || one instanceof Boolean) {
            return one.equals(other) ? 0 : 1;
        }
        return decimal(one).compareTo(decimal(other));
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Integer) number);
    }

    @Override
    public Condition negated() {
        return new Compared(left, order.opposite(), right);
    }

    @Override
    public void explain(Fact fact, Map<String, Object> facts) {
        left.explain(fact, facts);
        right.explain(fact, facts);
    }

    @Override
    public String toString() {
        return left + " " + order.sign() + " " + right;
    }
}
