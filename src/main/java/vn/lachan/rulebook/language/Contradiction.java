package vn.lachan.rulebook.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Codes;

/**
 * Whether conditions that must hold together contradict each other about one field: no value of it, known or unknown, lets
 * all of them hold. What is asked of several fields at once, of dates and of sets is taken to be possible.
 */
final class Contradiction {

    private final Codes codes;

    Contradiction(Codes codes) {
        this.codes = codes;
    }

    boolean isIn(List<Condition> together) {
        Map<Field, List<Condition>> byField = new LinkedHashMap<>();
        for (Condition condition : together) {
            if (condition.equals(AtAge.NEVER)) {
                return true;
            }
            if (condition instanceof Exists exists && exists.exists() && exists.link() == Link.JOBS) {
                if (isIn(exists.inner() instanceof All all ? all.parts() : List.of(exists.inner()))) {
                    return true;
                }
            } else if (condition instanceof Any any
                    && any.parts().stream()
                            .allMatch(part -> isIn(part instanceof All all ? all.parts() : List.of(part)))) {
                return true;
            }
            Set<Field> fields = fields(condition);
            if (fields.size() == 1) {
                byField.computeIfAbsent(fields.iterator().next(), field -> new ArrayList<>())
                        .add(condition);
            }
        }
        return byField.entrySet().stream().anyMatch(each -> noneFits(each.getKey(), each.getValue()));
    }

    /** The fields of all leaves; none where a leaf is about other facts. */
    private static Set<Field> fields(Condition condition) {
        Map<Field, Boolean> fields = new HashMap<>();
        boolean[] elsewhere = {false};
        collect(condition, fields, elsewhere);
        return elsewhere[0] ? Set.of() : fields.keySet();
    }

    private static void collect(Condition condition, Map<Field, Boolean> fields, boolean[] elsewhere) {
        if (condition instanceof All all) {
            all.parts().forEach(part -> collect(part, fields, elsewhere));
        } else if (condition instanceof Any any) {
            any.parts().forEach(part -> collect(part, fields, elsewhere));
        } else if (condition instanceof Exists) {
            elsewhere[0] = true;
        } else {
            Asked.fields(condition).forEach(field -> fields.put(field, true));
        }
    }

    private boolean noneFits(Field field, List<Condition> conditions) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(null);
        switch (field.type()) {
            case FLAG -> values.addAll(List.of(true, false));
            case TEXT -> {
                if (field.codes() == null) {
                    return false;
                }
                values.addAll(
                        codes.lists().getOrDefault(field.codes(), Map.of()).keySet());
            }
            case NUMBER -> values.addAll(numbers(conditions));
            case CODES, DATE -> {
                return false;
            }
        }
        return values.stream().noneMatch(value -> fits(field, value, conditions));
    }

    private static boolean fits(Field field, @Nullable Object value, List<Condition> conditions) {
        @Nullable Object[] values = new @Nullable Object[field.place() + 1];
        values[field.place()] = value;
        Fact fact = new Fact(values) {};
        return conditions.stream().allMatch(condition -> condition.holds(fact));
    }

    /** A number at, between and beyond those that the conditions compare with. */
    private static List<BigDecimal> numbers(List<Condition> conditions) {
        TreeSet<BigDecimal> limits = new TreeSet<>();
        conditions.forEach(condition -> limits(condition, limits));
        List<BigDecimal> numbers = new ArrayList<>(limits);
        @Nullable BigDecimal before = null;
        for (BigDecimal limit : limits) {
            if (before == null) {
                // No hours, rate or age is below nothing.
                if (limit.signum() > 0) {
                    numbers.add(BigDecimal.ZERO);
                }
            } else {
                numbers.add(before.add(limit).divide(BigDecimal.valueOf(2)));
            }
            before = limit;
        }
        numbers.add(before == null ? BigDecimal.ZERO : before.add(BigDecimal.ONE));
        return numbers.stream().filter(number -> number.signum() >= 0).toList();
    }

    private static void limits(Condition condition, Set<BigDecimal> limits) {
        if (condition instanceof All all) {
            all.parts().forEach(part -> limits(part, limits));
        } else if (condition instanceof Any any) {
            any.parts().forEach(part -> limits(part, limits));
        } else {
            limits.addAll(Encoding.numbers(condition));
        }
    }
}
