package vn.lachan.rulebook.gate;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.language.Rule;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.Reason;
import vn.lachan.rulebook.law.Row;

/**
 * What follows from what among the triggers of {@code khi} and {@code va}, under one law: whenever the one holds of a child,
 * one of the others does. It says yes only where that can be shown.
 */
final class Implications {

    private static final int DEEPEST = 4;

    private final Law law;
    private final Set<String> given;

    Implications(Rulebook.Parts parts) {
        this.law = parts.law();
        this.given = parts.rules().stream().map(Rule::code).collect(Collectors.toSet());
    }

    /** Whether one of {@code wider} holds wherever {@code trigger} does. */
    boolean follows(Collection<String> wider, String trigger) {
        return follows(wider, trigger, 0);
    }

    private boolean follows(Collection<String> wider, String trigger, int depth) {
        if (wider.stream().anyMatch(each -> includes(each, trigger, depth))) {
            return true;
        }
        return depth < DEEPEST
                && cases(trigger)
                        .anyMatch(cases ->
                                !cases.isEmpty() && cases.stream().allMatch(each -> follows(wider, each, depth + 1)));
    }

    private boolean includes(String wider, String trigger, int depth) {
        if (wider.equals(trigger)) {
            return true;
        }
        if (wider.endsWith("*")) {
            return trigger.startsWith(wider.substring(0, wider.length() - 1));
        }
        if (wider.startsWith(">=")) {
            int rank = law.rank(wider.substring(2));
            String childClass = trigger.startsWith(">=") ? trigger.substring(2) : classBehind(trigger);
            return childClass != null && law.rank(childClass) >= rank;
        }
        return wider.equals("EMERGENCY") && depth < DEEPEST && follows(emergencies(), trigger, depth + 1);
    }

    /** The class itself, or the one that a finding gives at least. */
    private @Nullable String classBehind(String trigger) {
        if (law.classes().containsKey(trigger)) {
            return trigger;
        }
        Reason reason = law.reason(trigger);
        return reason == null ? null : reason.childClass();
    }

    /** Ways to split a trigger: of each list one holds wherever the trigger does. */
    private Stream<List<String>> cases(String trigger) {
        if (trigger.endsWith("*")) {
            return Stream.of(allBeginningWith(trigger.substring(0, trigger.length() - 1)));
        }
        if (trigger.startsWith(">=")) {
            return Stream.of(classesFrom(law.rank(trigger.substring(2))));
        }
        if (trigger.equals("EMERGENCY")) {
            return Stream.of(emergencies());
        }
        if (law.classes().containsKey(trigger)) {
            return Meanings.BUILT_IN.contains(trigger) ? Stream.of() : Stream.of(findingsGiving(trigger));
        }
        String childClass = classBehind(trigger);
        return childClass == null ? Stream.of() : Stream.of(classesFrom(law.rank(childClass)));
    }

    private List<String> allBeginningWith(String start) {
        return Stream.concat(
                        law.reasons().stream().map(Reason::code),
                        law.codes().lists().values().stream().flatMap(codes -> codes.keySet().stream()))
                .filter(code -> code.startsWith(start))
                .distinct()
                .toList();
    }

    private List<String> classesFrom(int rank) {
        return law.classes().keySet().stream()
                .filter(each -> law.rank(each) >= rank)
                .toList();
    }

    private List<String> findingsGiving(String childClass) {
        return law.reasons().stream()
                .filter(reason -> Objects.equals(reason.childClass(), childClass) && given.contains(reason.code()))
                .map(Reason::code)
                .toList();
    }

    private List<String> emergencies() {
        return law.urgency().stream()
                .filter(row -> row.text("muc_do").equals("EMERGENCY"))
                .map((Row row) -> row.codes("khi"))
                .flatMap(List::stream)
                .toList();
    }
}
