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
import vn.lachan.rulebook.language.Condition;
import vn.lachan.rulebook.language.Finding;
import vn.lachan.rulebook.language.Job;
import vn.lachan.rulebook.language.Rule;

/**
 * Rules that do not ask about each other's findings, compiled into one Drools base. Each condition becomes a node of its
 * own, shared by all rules that ask the same; no class is made and no text is compiled on the way.
 */
final class Stratum {

    private static final int MOST_IDLE = 32;

    private final boolean always;
    private final Set<String> needs;
    private final KieBase base;
    private final KieSessionConfiguration settings;
    private final Queue<KieSession> idle = new ConcurrentLinkedQueue<>();

    Stratum(List<Rule> rules) {
        always = !rules.stream().allMatch(Rule::waitsForAFinding);
        needs = rules.stream().flatMap(each -> each.needs().stream()).collect(Collectors.toUnmodifiableSet());
        ModelImpl model = new ModelImpl();
        rules.forEach(each -> model.addRule(compiled(each)));
        base = KieBaseBuilder.createKieBaseFromModel(model);
        settings = KieServices.get().newKieSessionConfiguration();
        // A session serves one thread at a time.
        settings.setOption(ThreadSafeOption.NO);
    }

    private static org.drools.model.Rule compiled(Rule each) {
        return each.aboutJobs()
                ? compiled(each, Job.class, each::holdsFor)
                : compiled(each, Child.class, each::holdsFor);
    }

    private static <T> org.drools.model.Rule compiled(Rule each, Class<T> about, Block1<T> found) {
        Variable<T> variable = declarationOf(about);
        PatternDef<T> pattern = pattern(variable);
        each.conditions().forEach(condition -> pattern.expr(condition.toString(), new Asks<T>(condition)));
        return rule("rules", each.code()).build(pattern, on(variable).execute(found));
    }

    /** A condition as the engine calls it; its text tells the engine which conditions are the same. */
    private record Asks<T>(Condition condition) implements Predicate1<T>, HashedExpression {

        @Override
        public boolean test(T fact) {
            return condition.holds(fact);
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
                if (needs.contains(finding.code())) {
                    concerned.add(child);
                    break;
                }
            }
        }
        return concerned;
    }

    private void tryOnAll(List<Child> children) {
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

    private static void run(KieSession session, List<Child> children) {
        List<FactHandle> handles = new ArrayList<>(2 * children.size());
        for (Child child : children) {
            handles.add(session.insert(child));
            for (Job job : child.jobs()) {
                handles.add(session.insert(job));
            }
        }
        session.fireAllRules();
        for (int i = handles.size() - 1; i >= 0; i--) {
            session.delete(handles.get(i));
        }
    }
}
