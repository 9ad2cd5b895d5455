package vn.lachan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import vn.lachan.bench.Verdicts;

/**
 * How many children a second the rules alone take, one child at a time and in batch, beside the same rules in plain Java,
 * in Easy Rules and in Camunda's DMN engine. Nobody is timed before all find the same in every child.
 */
class RulesBench {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("oneAtATime", "Lá Chắn, one child at a time");
        NAMES.put("inBatch", "Lá Chắn, in batches of " + RulesOnChildren.BATCH);
        NAMES.put("handWritten", "hand-written Java");
        NAMES.put("easyRules", "Easy Rules");
        NAMES.put("camundaDmn", "Camunda DMN with JUEL");
    }

    @Test
    void measure() throws RunnerException {
        Contenders contenders = new Contenders();
        Set<String> seen = new TreeSet<>();
        for (String mix : List.of(RulesOnChildren.INTAKE, RulesOnChildren.SURVEY)) {
            seen.addAll(compare(mix, contenders));
        }
        assertThat(seen).as("codes that some child gives").isEqualTo(contenders.codes());
        Options options = new OptionsBuilder()
                .include(RulesOnChildren.class.getName())
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .warmupIterations(10)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(10)
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        for (String mix : List.of(RulesOnChildren.INTAKE, RulesOnChildren.SURVEY)) {
            print(mix, results);
        }
    }

    /** Fails unless all find the same; answers the codes that were found. */
    private static Set<String> compare(String mix, Contenders contenders) {
        List<Facts> children = RulesOnChildren.population(mix);
        Set<String> codes = new TreeSet<>();
        Map<String, List<Set<String>>> outcomes = new LinkedHashMap<>();
        contenders.outcomes().forEach((name, find) -> outcomes.put(name, find.apply(children)));
        List<Set<String>> ours = outcomes.values().iterator().next();
        outcomes.forEach((name, theirs) -> {
            for (int i = 0; i < children.size(); i++) {
                assertThat(theirs.get(i)).as("%s on %s", name, children.get(i)).isEqualTo(ours.get(i));
            }
        });
        ours.forEach(found -> found.forEach(code -> codes.add(code.replaceFirst("@.*", ""))));
        Verdicts.line(
                "%s: %d children, %.2f findings each, %.0f of 100 work; all contenders find the same",
                mix,
                children.size(),
                ours.stream().mapToInt(Set::size).average().orElse(0),
                100.0
                        * children.stream()
                                .filter(each -> Known.yes(each.working()))
                                .count()
                        / children.size());
        return codes;
    }

    private static void print(String mix, Collection<RunResult> results) {
        Map<String, Result<?>> scores = new LinkedHashMap<>();
        results.stream()
                .filter(each -> each.getParams().getParam("mix").equals(mix))
                .forEach(each -> scores.put(each.getPrimaryResult().getLabel(), each.getPrimaryResult()));
        double one = score(scores, "oneAtATime");
        double batch = score(scores, "inBatch");
        double easyRules = score(scores, "easyRules");
        Verdicts.line("%n| %s | children a second | ± | times one at a time |%n|---|---|---|---|", mix);
        NAMES.forEach((label, name) -> {
            Result<?> result = Objects.requireNonNull(scores.get(label));
            Verdicts.line(
                    "| %s | %,.0f | %,.0f | %.2f |",
                    name, result.getScore(), result.getScoreError(), result.getScore() / one);
        });
        Verdicts.line("");
        Verdicts.atLeast(mix + ", one at a time against Camunda DMN", one / score(scores, "camundaDmn"), 10, "times");
        Verdicts.atLeast(mix + ", one at a time against Easy Rules", one / easyRules, 1, "times");
        Verdicts.atLeast(mix + ", in batch against Easy Rules", batch / easyRules, 3, "times");
        double handWritten = score(scores, "handWritten");
        Verdicts.line(
                "        %s, hand-written Java is %.1f times as fast as one at a time, %.1f times as fast as in batch",
                mix, handWritten / one, handWritten / batch);
    }

    private static double score(Map<String, Result<?>> scores, String label) {
        return Objects.requireNonNull(scores.get(label)).getScore();
    }
}
