package vn.lachan.rulebook.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.language.Rule;
import vn.lachan.rulebook.language.RuleAtAge;
import vn.lachan.rulebook.law.Faults;

/** Rules whose conditions no child can fulfil, at no age and in no edition. */
final class UnreachableRules implements Check {

    private static final int OLDEST = 18;

    @Override
    public void look(Rulebook rulebook, Faults faults) {
        Set<String> reachable = new HashSet<>();
        for (Rulebook.Parts parts : rulebook.parts()) {
            ages().forEach(age -> RuleAtAge.of(parts.rules(), age).stream()
                    .filter(rule -> rule.canHold(parts.law().codes()))
                    .forEach(rule -> reachable.add(rule.rule().code())));
        }
        Rulebook.Parts latest = rulebook.parts().get(rulebook.parts().size() - 1);
        latest.rules().stream().filter(rule -> !reachable.contains(rule.code())).forEach(rule -> refuse(rule, faults));
    }

    private static List<@Nullable Integer> ages() {
        return Stream.concat(
                        Stream.<@Nullable Integer>of((Integer) null),
                        IntStream.rangeClosed(0, OLDEST).boxed())
                .toList();
    }

    private static void refuse(Rule rule, Faults faults) {
        faults.error(
                rule.file(),
                rule.line(),
                null,
                new Words(
                        "quy tắc %s không bao giờ đúng: các điều kiện trái nhau, hay chờ căn cứ không thể có"
                                .formatted(rule.code()),
                        "the rule %s can never hold: its conditions contradict each other, or wait for a finding that cannot be"
                                .formatted(rule.code())),
                new Words(
                        "Xem lại các điều kiện về tuổi và các phép so sánh.",
                        "Look at the bounds of age and the comparisons."));
    }
}
