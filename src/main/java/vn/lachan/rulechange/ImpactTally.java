package vn.lachan.rulechange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lachan.classification.Essence;
import vn.lachan.classification.Essence.Called;
import vn.lachan.rulechange.ImpactCell.Aspect;
import vn.lachan.rulechange.ImpactCell.Dimension;
import vn.lachan.rulechange.ImpactCell.Population;

/** Counts effects. Not for several threads; each counts for itself, and then they are added up. */
final class ImpactTally {

    private static final String NONE = "";

    private final Map<ImpactCell, Long> counts = new HashMap<>();

    Map<ImpactCell, Long> counts() {
        return Map.copyOf(counts);
    }

    void add(ImpactTally other) {
        other.counts.forEach((cell, many) -> counts.merge(cell, many, Long::sum));
    }

    /** Counts one of which nothing more can be said. */
    void add(Population population, Aspect aspect) {
        add(new ImpactCell(population, aspect, Dimension.TOTAL, NONE, NONE));
    }

    void add(ImpactEffect effect) {
        Essence before = effect.before();
        Essence after = effect.after();
        add(effect.child().population(), Aspect.JUDGED);
        if (effect.isChanged()) {
            add(effect, Aspect.CHANGED);
        }
        compare(effect, Aspect.CLASS, Optional.of(before.childClass()), Optional.of(after.childClass()));
        compare(effect, Aspect.URGENCY, Optional.ofNullable(before.urgency()), Optional.ofNullable(after.urgency()));
        compare(effect, Aspect.DEADLINE, effect.deadlineBefore(), effect.deadlineAfter());
        if (!before.routes().equals(after.routes())) {
            add(effect, Aspect.ROUTES);
            routes(effect);
        }
        if (effect.child().population() == Population.CASES) {
            work(effect);
        }
    }

    private void work(ImpactEffect effect) {
        if (effect.review()) {
            change(effect, Aspect.TASKS, NONE, "REVIEW");
        }
        if (effect.emergency()) {
            change(effect, Aspect.TASKS, NONE, "EMERGENCY");
        }
        List<Called> was = asked(effect.before());
        List<Called> becomes = asked(effect.after());
        was.stream()
                .filter(call -> !becomes.contains(call))
                .forEach(call -> change(effect, Aspect.REFERRALS, code(call), NONE));
        becomes.stream()
                .filter(call -> !was.contains(call))
                .forEach(call -> change(effect, Aspect.REFERRALS, NONE, code(call)));
    }

    private static List<Called> asked(Essence essence) {
        return essence.routes().stream().filter(Called::isAsked).toList();
    }

    private void compare(ImpactEffect effect, Aspect aspect, Optional<?> was, Optional<?> becomes) {
        if (!was.equals(becomes)) {
            add(effect, aspect);
            change(effect, aspect, code(was), code(becomes));
        }
    }

    private static String code(Optional<?> code) {
        return code.map(Object::toString).orElse(NONE);
    }

    /** An agency that is called to another part is one change, and the same one on whichever node counts it. */
    private void routes(ImpactEffect effect) {
        List<Called> appear = new ArrayList<>(only(effect.after(), effect.before()));
        for (Called was : only(effect.before(), effect.after())) {
            Optional<Called> becomes = appear.stream()
                    .filter(call -> call.role() == was.role() && call.part() != was.part())
                    .findFirst();
            change(
                    effect,
                    Aspect.ROUTES,
                    code(was),
                    becomes.map(ImpactTally::code).orElse(NONE));
            becomes.ifPresent(appear::remove);
        }
        appear.forEach(call -> change(effect, Aspect.ROUTES, NONE, code(call)));
    }

    /** The routes that the other has not, in one order everywhere; that of a set differs from node to node. */
    private static List<Called> only(Essence one, Essence other) {
        return one.routes().stream()
                .filter(call -> !other.routes().contains(call))
                .sorted(Comparator.comparing(Called::role)
                        .thenComparing(Called::part)
                        .thenComparing(Called::reason))
                .toList();
    }

    private static String code(Called call) {
        return call.role() + "/" + call.part();
    }

    private void add(ImpactEffect effect, Aspect aspect) {
        ImpactEffect.Child child = effect.child();
        add(child.population(), aspect);
        add(new ImpactCell(child.population(), aspect, Dimension.AGE_BAND, NONE, child.ageBand()));
        add(new ImpactCell(child.population(), aspect, Dimension.UNIT, NONE, child.unit()));
        add(new ImpactCell(child.population(), aspect, Dimension.SEX, NONE, child.sex()));
    }

    private void change(ImpactEffect effect, Aspect aspect, String was, String becomes) {
        add(new ImpactCell(effect.child().population(), aspect, Dimension.CHANGE, was, becomes));
    }

    private void add(ImpactCell cell) {
        counts.merge(cell, 1L, Long::sum);
    }
}
