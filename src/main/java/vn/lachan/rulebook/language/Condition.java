package vn.lachan.rulebook.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule asks of a fact. A condition on something unknown does not hold, whether it is negated or not; only
 * {@link Known} asks whether something is known.
 *
 * <p>Its text is canonical: equal texts under one law mean equal conditions, so that the engine tries them once.
 */
public sealed interface Condition {

    boolean holds(Fact fact);

    /** The same condition the other way round. */
    Condition negated();

    /** Adds the facts that a condition which holds rests on, by JSON pointer. */
    void explain(Fact fact, Map<String, Object> facts);

    /** All of them hold. */
    record All(List<Condition> parts) implements Condition {

        @Override
        public boolean holds(Fact fact) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).holds(fact)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Condition negated() {
            return new Any(parts.stream().map(Condition::negated).toList());
        }

        @Override
        public void explain(Fact fact, Map<String, Object> facts) {
            parts.forEach(part -> part.explain(fact, facts));
        }

        @Override
        public String toString() {
            return parts.stream().map(Condition::toString).collect(Collectors.joining(" && ", "(", ")"));
        }
    }

    /** At least one of them holds; the first that does explains it. */
    record Any(List<Condition> parts) implements Condition {

        @Override
        public boolean holds(Fact fact) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).holds(fact)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Condition negated() {
            return new All(parts.stream().map(Condition::negated).toList());
        }

        @Override
        public void explain(Fact fact, Map<String, Object> facts) {
            parts.stream().filter(part -> part.holds(fact)).findFirst().ifPresent(part -> part.explain(fact, facts));
        }

        @Override
        public String toString() {
            return parts.stream().map(Condition::toString).collect(Collectors.joining(" || ", "(", ")"));
        }
    }

    /** Whether something is known, or is unknown. */
    record Known(Operand asked, boolean known) implements Condition {

        @Override
        public boolean holds(Fact fact) {
            return (asked.of(fact) != null) == known;
        }

        @Override
        public Condition negated() {
            return new Known(asked, !known);
        }

        @Override
        public void explain(Fact fact, Map<String, Object> facts) {
            asked.explain(fact, facts);
        }

        @Override
        public String toString() {
            return asked + (known ? " != null" : " == null");
        }
    }

    /** How two values of one type may stand to each other. */
    enum Order {
        EQUAL("=="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        private Order opposite() {
            return switch (this) {
                case EQUAL -> UNEQUAL;
                case UNEQUAL -> EQUAL;
                case LESS -> AT_LEAST;
                case AT_MOST -> MORE;
                case MORE -> AT_MOST;
                case AT_LEAST -> LESS;
            };
        }

        private boolean allows(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case UNEQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }

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

    /** Whether a value is one of the codes, or a set has one of them. */
    record OneOf(Operand asked, Set<String> codes, boolean among) implements Condition {

        /** The same as any of {@code parts}, where all of them ask for codes of one and the same thing. */
        static Optional<Condition> merged(List<Condition> parts) {
            Set<String> codes = new LinkedHashSet<>();
            if (parts.isEmpty()) {
                return Optional.empty();
            }
            for (Condition part : parts) {
                if (!(part instanceof OneOf one && one.among && one.asked.equals(((OneOf) parts.get(0)).asked))) {
                    return Optional.empty();
                }
                codes.addAll(one.codes);
            }
            return Optional.of(new OneOf(((OneOf) parts.get(0)).asked, codes, true));
        }

        @Override
        public boolean holds(Fact fact) {
            Object value = asked.of(fact);
            return value != null && has(value) == among;
        }

        private boolean has(Object value) {
            return value instanceof Set<?> set ? oneOf(set) : codes.contains((String) value);
        }

        private boolean oneOf(Set<?> set) {
            if (!set.isEmpty()) {
                for (Object each : set) {
                    if (codes.contains((String) each)) {
                        return true;
                    }
                }
            }
            return false;
        }

        @Override
        public Condition negated() {
            return new OneOf(asked, codes, !among);
        }

        @Override
        public void explain(Fact fact, Map<String, Object> facts) {
            asked.explain(fact, facts);
        }

        @Override
        public String toString() {
            return asked + (among ? " in " : " not in ") + codes;
        }
    }

    /** Whether a code begins so. */
    record Starts(Operand asked, String prefix, boolean so) implements Condition {

        @Override
        public boolean holds(Fact fact) {
            return asked.of(fact) instanceof String code && code.startsWith(prefix) == so;
        }

        @Override
        public Condition negated() {
            return new Starts(asked, prefix, !so);
        }

        @Override
        public void explain(Fact fact, Map<String, Object> facts) {
            asked.explain(fact, facts);
        }

        @Override
        public String toString() {
            return asked + (so ? " starts " : " does not start ") + prefix;
        }
    }

    /** A look-up that answers yes or no, or a flag. */
    record Is(Operand asked, boolean yes) implements Condition {

        @Override
        public boolean holds(Fact fact) {
            Object value = asked.of(fact);
            return value != null && value.equals(yes);
        }

        @Override
        public Condition negated() {
            return new Is(asked, !yes);
        }

        @Override
        public void explain(Fact fact, Map<String, Object> facts) {
            asked.explain(fact, facts);
        }

        @Override
        public String toString() {
            return (yes ? "" : "!") + asked;
        }
    }

    /**
     * Whether there is a job or finding, of those that belong to the fact, of which a condition holds.
     *
     * @param codes of the findings that can be meant, empty for jobs
     */
    record Exists(Link link, Condition inner, Set<String> codes, boolean exists) implements Condition {

        @Override
        public boolean holds(Fact fact) {
            List<? extends Fact> all = link.from(fact);
            for (int i = 0; i < all.size(); i++) {
                Fact each = all.get(i);
                if (link.belongs(fact, each) && inner.holds(each)) {
                    return exists;
                }
            }
            return !exists;
        }

        @Override
        public Condition negated() {
            return new Exists(link, inner, codes, !exists);
        }

        @Override
        public void explain(Fact fact, Map<String, Object> facts) {
            if (!exists) {
                return;
            }
            for (Fact each : link.from(fact)) {
                if (link.belongs(fact, each) && inner.holds(each)) {
                    if (each instanceof Finding finding) {
                        facts.putAll(finding.facts());
                    } else {
                        inner.explain(each, facts);
                    }
                }
            }
        }

        @Override
        public String toString() {
            return (exists ? "exists " : "not ") + link + inner;
        }
    }

    /** Which jobs or findings belong to the fact that a rule is about. */
    enum Link {
        JOBS,
        FINDINGS,
        FINDINGS_OF_JOB;

        List<? extends Fact> from(Fact fact) {
            Child child = fact instanceof Job job ? job.child() : (Child) fact;
            return this == JOBS ? child.jobs() : child.findings();
        }

        boolean belongs(Fact fact, Fact each) {
            return this != FINDINGS_OF_JOB || ((Finding) each).job() == fact;
        }
    }
}
