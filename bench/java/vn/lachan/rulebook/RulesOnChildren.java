package vn.lachan.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What is timed: each contender on the next {@value #BATCH} children of a population, from their facts to the findings. */
@State(Scope.Thread)
public class RulesOnChildren {

    /** On all of these the contenders have to agree; on the first {@value #TIMED}, which stay in the cache, they are timed. */
    static final int CHILDREN = 10_000;

    static final int TIMED = 1_000;
    static final int BATCH = 500;
    static final String INTAKE = "intake";
    static final String SURVEY = "survey";

    @Param({INTAKE, SURVEY})
    public String mix = INTAKE;

    private final Contenders contenders = new Contenders();
    private final List<List<Facts>> batches = new ArrayList<>();
    private int next;

    static List<Facts> population(String mix) {
        return mix.equals(INTAKE) ? Population.intake(CHILDREN) : Population.survey(CHILDREN);
    }

    @Setup
    public void prepare() {
        List<Facts> children = population(mix);
        for (int from = 0; from < TIMED; from += BATCH) {
            batches.add(children.subList(from, from + BATCH));
        }
    }

    private List<Facts> batch() {
        next = (next + 1) % batches.size();
        return batches.get(next);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void oneAtATime(Blackhole hole) {
        for (Facts facts : batch()) {
            hole.consume(contenders.ours(List.of(facts)));
        }
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void inBatch(Blackhole hole) {
        hole.consume(contenders.ours(batch()));
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void handWritten(Blackhole hole) {
        for (Facts facts : batch()) {
            hole.consume(contenders.handWritten.find(facts));
        }
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void easyRules(Blackhole hole) {
        for (Facts facts : batch()) {
            hole.consume(contenders.easyRules.find(facts));
        }
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void camundaDmn(Blackhole hole) {
        for (Facts facts : batch()) {
            hole.consume(contenders.decisionTables.find(facts));
        }
    }
}
