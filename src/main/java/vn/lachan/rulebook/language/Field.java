package vn.lachan.rulebook.language;

import static vn.lachan.rulebook.language.Operand.Type.CODES;
import static vn.lachan.rulebook.language.Operand.Type.DATE;
import static vn.lachan.rulebook.language.Operand.Type.FLAG;
import static vn.lachan.rulebook.language.Operand.Type.NUMBER;
import static vn.lachan.rulebook.language.Operand.Type.TEXT;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Facts;

/**
 * A field that rules may name.
 *
 * @param codes the list whose codes it takes, null where it takes none
 * @param source where the value stands among the facts
 * @param place of the value in the fact
 */
record Field(String name, Operand.Type type, @Nullable String codes, Source source, int place) {

    private enum Source {
        AGE,
        SENT,
        ALL_JOBS,
        DERIVED
    }

    private record Named(
            String name, Operand.Type type, @Nullable String codes, Source source) {}

    static final Map<String, Field> OF_CHILD = placed(
            derived("age", NUMBER, Source.AGE),
            sent("working", FLAG),
            coded("schooling", TEXT),
            coded("coercion", CODES),
            coded("exploitation", CODES),
            coded("movement", CODES),
            sent("movedForExploitation", FLAG),
            sent("carerIsHarmDoer", FLAG),
            sent("seriousHarm", FLAG),
            sent("injuryPercent", NUMBER),
            sent("employerPriorSanction", FLAG),
            coded("riskFactors", CODES),
            coded("specialCircumstances", CODES),
            coded("settings", CODES),
            derived("hoursPerDay", NUMBER, Source.ALL_JOBS),
            derived("hoursPerWeek", NUMBER, Source.ALL_JOBS));

    /** The values of {@link #OF_CHILD}, in its order. */
    static @Nullable Object[] values(
            Facts facts, @Nullable Integer age, @Nullable BigDecimal hoursPerDay, @Nullable BigDecimal hoursPerWeek) {
        return new @Nullable Object[] {
            age,
            facts.working(),
            facts.schooling(),
            facts.coercion(),
            facts.exploitation(),
            facts.movement(),
            facts.movedForExploitation(),
            facts.carerIsHarmDoer(),
            facts.seriousHarm(),
            facts.injuryPercent(),
            facts.employerPriorSanction(),
            facts.riskFactors(),
            facts.specialCircumstances(),
            facts.settings(),
            hoursPerDay,
            hoursPerWeek
        };
    }

    static final Map<String, Field> OF_JOB = placed(
            derived("age", NUMBER, Source.AGE),
            derived("factDate", DATE, Source.DERIVED),
            coded("work", TEXT),
            coded("workplace", TEXT),
            sent("hoursPerDay", NUMBER),
            sent("hoursPerWeek", NUMBER),
            sent("overtime", FLAG),
            sent("night", FLAG),
            sent("provincialConsentDate", DATE),
            coded("employer", TEXT),
            sent("guardianConsent", FLAG),
            sent("writtenContract", FLAG),
            sent("healthCertificate", FLAG),
            sent("trackingBook", FLAG),
            sent("affectsSchooling", FLAG),
            sent("unsafeForAge", FLAG));

    /** The values of {@link #OF_JOB}, in its order. */
    static @Nullable Object[] values(Facts.Job facts, Child child) {
        return new @Nullable Object[] {
            child.age(),
            child.facts().factDate(),
            facts.work(),
            facts.workplace(),
            facts.hoursPerDay(),
            facts.hoursPerWeek(),
            facts.overtime(),
            facts.night(),
            facts.provincialConsentDate(),
            facts.employer(),
            facts.guardianConsent(),
            facts.writtenContract(),
            facts.healthCertificate(),
            facts.trackingBook(),
            facts.affectsSchooling(),
            facts.unsafeForAge()
        };
    }

    static final Map<String, Field> OF_FINDING = placed(derived("code", TEXT, Source.DERIVED));

    private static Map<String, Field> placed(Named... fields) {
        Map<String, Field> placed = new HashMap<>();
        for (Named field : fields) {
            placed.put(field.name, new Field(field.name, field.type, field.codes, field.source, placed.size()));
        }
        return Map.copyOf(placed);
    }

    private static Named sent(String name, Operand.Type type) {
        return new Named(name, type, null, Source.SENT);
    }

    private static Named coded(String name, Operand.Type type) {
        return new Named(name, type, name, Source.SENT);
    }

    private static Named derived(String name, Operand.Type type, Source source) {
        return new Named(name, type, null, source);
    }

    boolean isAge() {
        return source == Source.AGE;
    }

    /** Adds the field's value as it was sent; what was worked out of other facts adds those, or nothing. */
    void explain(Fact fact, Map<String, Object> facts) {
        switch (source) {
            case SENT ->
                put(facts, (fact instanceof Job job ? "/jobs/" + job.index() + "/" : "/") + name, fact.value(place));
            case ALL_JOBS ->
                ((Child) fact).jobs().forEach(job -> Objects.requireNonNull(OF_JOB.get(name))
                        .explain(job, facts));
            case AGE, DERIVED -> {
                // The age stands beside the findings, the fact date in the facts.
            }
        }
    }

    private static void put(Map<String, Object> facts, String pointer, @Nullable Object value) {
        if (value != null) {
            facts.put(pointer, value instanceof Set<?> codes ? List.copyOf(codes) : value);
        }
    }
}
