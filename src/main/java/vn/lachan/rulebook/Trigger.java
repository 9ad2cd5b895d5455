package vn.lachan.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lachan.identity.Role;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.Reason;
import vn.lachan.rulebook.law.Row;

/** What a row of the tables of urgency and routes waits for: a finding, a class, a fact, or a lead. */
record Trigger(Predicate<Outcome> fires) {

    private static final Map<String, Function<Facts, @Nullable Boolean>> FLAGS = Map.of(
            "working", Facts::working,
            "carerIsHarmDoer", Facts::carerIsHarmDoer,
            "seriousHarm", Facts::seriousHarm,
            "employerPriorSanction", Facts::employerPriorSanction,
            "movedForExploitation", Facts::movedForExploitation);

    private static final Map<String, Function<Facts, @Nullable Set<String>>> SETS = Map.of(
            "coercion", Facts::coercion,
            "exploitation", Facts::exploitation,
            "movement", Facts::movement,
            "riskFactors", Facts::riskFactors,
            "specialCircumstances", Facts::specialCircumstances,
            "settings", Facts::settings);

    /** Whether any of the triggers in the row's cell fires; a cell without any always does. */
    static Predicate<Outcome> anyIn(Row row, String heading, Law law, Faults faults) {
        List<Predicate<Outcome>> triggers = row.codes(heading).stream()
                .map(text -> of(row, heading, text, law, faults))
                .toList();
        return triggers.isEmpty()
                ? outcome -> true
                : outcome -> {
                    for (Predicate<Outcome> trigger : triggers) {
                        if (trigger.test(outcome)) {
                            return true;
                        }
                    }
                    return false;
                };
    }

    private static Predicate<Outcome> of(Row row, String heading, String text, Law law, Faults faults) {
        Predicate<Outcome> trigger = parse(text, law);
        if (trigger == null) {
            faults.error(
                    row,
                    heading,
                    new Words("không hiểu điều kiện " + text, "there is no such condition: " + text),
                    new Words(
                            "Viết một mã có trong các bảng, hoặc cách viết khác ở mục \"Ô khi và va\" của README.",
                            "Write a code of the tables, or what else the README allows under \"Ô khi và va\"."));
            return outcome -> false;
        }
        return trigger;
    }

    private static @Nullable Predicate<Outcome> parse(String text, Law law) {
        Function<Facts, @Nullable Boolean> flag = FLAGS.get(text);
        if (flag != null) {
            return outcome -> Boolean.TRUE.equals(flag.apply(outcome.facts()));
        }
        if (text.startsWith(">=") && law.classes().containsKey(text.substring(2))) {
            int rank = law.rank(text.substring(2));
            return outcome -> law.rank(outcome.childClass()) >= rank;
        }
        if (law.classes().containsKey(text)) {
            return outcome -> outcome.childClass().equals(text);
        }
        BigDecimal age = text.startsWith("<") ? law.number(text.substring(1)) : null;
        if (age != null) {
            return outcome ->
                    outcome.age() == null || BigDecimal.valueOf(outcome.age()).compareTo(age) < 0;
        }
        if (text.startsWith("LEAD:")) {
            return Stream.of(Role.values())
                    .filter(role -> text.equals("LEAD:" + role.name()))
                    .findFirst()
                    .<Predicate<Outcome>>map(role -> outcome -> outcome.lead() == role)
                    .orElse(null);
        }
        if (Stream.of(Urgency.values()).anyMatch(urgency -> urgency.name().equals(text))) {
            Urgency urgency = Urgency.valueOf(text.toUpperCase(Locale.ROOT));
            return outcome -> outcome.urgency() == urgency;
        }
        return coded(text, law);
    }

    /** A code of a finding or of a fact, or with a star at its end all codes that begin so. */
    private static @Nullable Predicate<Outcome> coded(String text, Law law) {
        boolean prefix = text.endsWith("*");
        String code = prefix ? text.substring(0, text.length() - 1) : text;
        Predicate<String> means = prefix ? each -> each.startsWith(code) : code::equals;
        if (law.reasons().stream().map(Reason::code).anyMatch(means)) {
            return outcome -> outcome.hasFound(means);
        }
        if (law.codes().know("schooling", text)) {
            return outcome -> text.equals(outcome.facts().schooling());
        }
        for (Map.Entry<String, Function<Facts, @Nullable Set<String>>> set : SETS.entrySet()) {
            if (law.codes().lists().getOrDefault(set.getKey(), Map.of()).keySet().stream()
                    .anyMatch(means)) {
                return outcome -> {
                    Set<String> codes = set.getValue().apply(outcome.facts());
                    return codes != null && codes.stream().anyMatch(means);
                };
            }
        }
        return null;
    }
}
