package vn.lachan.rulebook;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;
import vn.lachan.rulebook.language.Child;
import vn.lachan.rulebook.language.Compiled;
import vn.lachan.rulebook.language.Condition;
import vn.lachan.rulebook.language.Finding;
import vn.lachan.rulebook.language.Job;
import vn.lachan.rulebook.language.Rule;

/**
 * Rules that do not ask about each other's findings, compiled into one Drools base. A condition that several rules ask
 * becomes a node of its own, tried once for all of them; what is left of a rule becomes one more. No class is made and no
 * text is compiled on the way.
 */
final class Stratum {

    private static final int MOST_IDLE = 32;
    private static final int FEW = 20;

    private final boolean always;
    private final Set<String> waitsFor;
    private final boolean aboutJobs;
    private final KieBase base;
    private final KieSessionConfiguration settings;
    private final Queue<KieSession> idle = new ConcurrentLinkedQueue<>();

    Stratum(List<Rule> rules) {
        always = rules.stream().anyMatch(each -> each.waitsFor().isEmpty());
        waitsFor = rules.stream().flatMap(each -> each.waitsFor().stream()).collect(Collectors.toUnmodifiableSet());
        aboutJobs = rules.stream().anyMatch(Rule::aboutJobs);
        Shared shared = new Shared(rules);
        ModelImpl model = new ModelImpl();
        rules.forEach(each -> model.addRule(compiled(each, shared)));
        base = KieBaseBuilder.createKieBaseFromModel(model);
        settings = KieServices.get().newKieSessionConfiguration();
        // A session serves one thread at a time.
        settings.setOption(ThreadSafeOption.NO);
    }

    private static org.drools.model.Rule compiled(Rule each, Shared shared) {
        List<Condition> nodes = shared.nodesOf(each);
        return each.aboutJobs()
                ? compiled(each.code(), nodes, Job.class, each::holdsFor)
                : compiled(each.code(), nodes, Child.class, each::holdsFor);
    }

    private static <T> org.drools.model.Rule compiled(
            String code, List<Condition> nodes, Class<T> about, Block1<T> found) {
        Variable<T> variable = declarationOf(about);
        PatternDef<T> pattern = pattern(variable);
        nodes.forEach(node -> pattern.expr(node.toString(), new Asks<T>(node, Compiled.of(node))));
        return rule("rules", code).build(pattern, on(variable).execute(found));
    }

    /** A condition as the engine calls it; its text tells the engine which conditions are the same. */
    private record Asks<T>(Condition condition, Predicate<Object> holds) implements Predicate1<T>, HashedExpression {

        @Override
        public boolean test(T fact) {
            return holds.test(fact);
        }

        @Override
        public String getExpressionHash() {
            return condition.toString();
        }
    }

    /** Tries every rule on every child that it could hold for, by what was found before, and each of its jobs. */
    void tryOn(List<Child> children) {
        List<Child> concerned = always ? children : concerned(children);
        if (!concerned.isEmpty()) {
            tryOnAll(concerned);
        }
    }

    private List<Child> concerned(List<Child> children) {
        List<Child> concerned = new ArrayList<>();
        for (Child child : children) {
            for (Finding finding : child.findings()) {
                if (waitsFor.contains(finding.code())) {
                    concerned.add(child);
                    break;
                }
            }
        }
        return concerned;
    }

    private void tryOnAll(List<Child> children) {
        if (children.size() > FEW) {
            runMany(children);
            return;
        }
        KieSession session = idle.poll();
        if (session == null) {
            session = base.newKieSession(settings, null);
        }
        try {
            run(session, children);
        } catch (RuntimeException unfinished) {
            session.dispose();
            throw unfinished;
        }
        if (idle.size() < MOST_IDLE) {
            idle.add(session);
        } else {
            session.dispose();
        }
    }

    private List<Job> jobsOf(Child child) {
        return aboutJobs ? child.jobs() : List.of();
    }

    /** Many at once are left in their session, which is thrown away: that is quicker than to take each out again. */
    private void runMany(List<Child> children) {
        KieSession session = base.newKieSession(settings, null);
        try {
            for (Child child : children) {
                session.insert(child);
                for (Job job : jobsOf(child)) {
                    session.insert(job);
                }
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    private void run(KieSession session, List<Child> children) {
        List<FactHandle> handles = new ArrayList<>(2 * children.size());
        for (Child child : children) {
            handles.add(session.insert(child));
            for (Job job : jobsOf(child)) {
                handles.add(session.insert(job));
            }
        }
        session.fireAllRules();
        for (int i = handles.size() - 1; i >= 0; i--) {
            session.delete(handles.get(i));
        }
    }
}
