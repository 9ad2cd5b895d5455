package vn.lachan.rulebook;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
import vn.lachan.rulebook.language.All;
import vn.lachan.rulebook.language.Child;
import vn.lachan.rulebook.language.Condition;
import vn.lachan.rulebook.language.Encoding;
import vn.lachan.rulebook.language.Gate;
import vn.lachan.rulebook.language.Job;
import vn.lachan.rulebook.language.Rule;
import vn.lachan.rulebook.language.RuleAtAge;

/**
 * Rules for children of one age that do not ask about each other's findings, compiled into one Drools base. A child goes
 * in as one fact; a rule about jobs asks whether the child has such a job, and holds for each of them. A condition that
 * several rules ask becomes a node of its own, tried once for all of them; what is left of a rule becomes one more. No
 * class is made and no text is compiled on the way.
 */
final class Stratum {

    private static final int MOST_IDLE = 32;
    private static final int FEW = 20;

    private final Gate[] open;
    private final KieBase base;
    private final KieSessionConfiguration settings;
    private final Queue<KieSession> idle = new ConcurrentLinkedQueue<>();

    Stratum(List<RuleAtAge> rules, Encoding encoding) {
        open = rules.stream().map(encoding::openTo).toArray(Gate[]::new);
        Shared shared = new Shared(rules);
        ModelImpl model = new ModelImpl();
        rules.forEach(each -> model.addRule(compiled(each, shared.nodesOf(each), encoding)));
        base = KieBaseBuilder.createKieBaseFromModel(model);
        settings = KieServices.get().newKieSessionConfiguration();
        // A session serves one thread at a time.
        settings.setOption(ThreadSafeOption.NO);
    }

    private static org.drools.model.Rule compiled(RuleAtAge each, List<Condition> nodes, Encoding encoding) {
        Rule rule = each.rule();
        Variable<Child> variable = declarationOf(Child.class);
        PatternDef<Child> pattern = pattern(variable);
        for (Condition node : nodes) {
            Gate gate = encoding.gate(node, rule.aboutJobs());
            Asks asks = rule.aboutJobs()
                    ? new Asks("job " + node, new Gate.SomeJob(gate, true))
                    : new Asks("child " + node, gate);
            pattern.expr(asks.text(), asks);
        }
        return rule("rules", rule.code()).build(pattern, on(variable).execute(found(each, encoding)));
    }

    private static Block1<Child> found(RuleAtAge each, Encoding encoding) {
        Encoding.Mark mark = encoding.mark(each.rule());
        if (!each.rule().aboutJobs()) {
            return mark::on;
        }
        Gate gate = encoding.gate(new All(each.conditions()), true);
        return child -> {
            for (Job job : child.jobs()) {
                if (gate.holds(job)) {
                    mark.on(job);
                }
            }
        };
    }

    /** A condition as the engine calls it; its text tells the engine which conditions are the same. */
    private record Asks(String text, Gate gate) implements Predicate1<Child>, HashedExpression {

        @Override
        public boolean test(Child child) {
            return gate.holds(child);
        }

        @Override
        public String getExpressionHash() {
            return text;
        }
    }

    /** Tries every rule on every child that it is still open to. */
    void tryOn(List<Child> children) {
        List<Child> concerned = new ArrayList<>(children.size());
        for (Child child : children) {
            if (isOpenTo(child)) {
                concerned.add(child);
            }
        }
        if (concerned.size() > FEW) {
            runMany(concerned);
        } else if (!concerned.isEmpty()) {
            runFew(concerned);
        }
    }

    private boolean isOpenTo(Child child) {
        for (Gate each : open) {
            if (each.holds(child)) {
                return true;
            }
        }
        return false;
    }

    /** Many at once are left in their session, which is thrown away: that is quicker than to take each out again. */
    private void runMany(List<Child> children) {
        KieSession session = base.newKieSession(settings, null);
        try {
            children.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    private void runFew(List<Child> children) {
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
        List<FactHandle> handles = new ArrayList<>(children.size());
        for (Child child : children) {
            handles.add(session.insert(child));
        }
        session.fireAllRules();
        for (FactHandle handle : handles) {
            session.delete(handle);
        }
    }
}
