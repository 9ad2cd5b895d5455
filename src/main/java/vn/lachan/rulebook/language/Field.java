package vn.lachan.rulebook.language;

import static vn.lachan.rulebook.language.Operand.Type.CODES;
import static vn.lachan.rulebook.language.Operand.Type.DATE;
import static vn.lachan.rulebook.language.Operand.Type.FLAG;
import static vn.lachan.rulebook.language.Operand.Type.NUMBER;
import static vn.lachan.rulebook.language.Operand.Type.TEXT;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Facts;

/**
 * A field that rules may name.
 *
 * @param codes the list whose codes it takes, null where it takes none
 * @param source where the value stands among the facts
 */
record Field(
        String name,
        Operand.Type type,
        @Nullable String codes,
        Source source,
        Function<Object, @Nullable Object> read) {

    private enum Source {
        CHILD,
        ALL_JOBS,
        JOB,
        DERIVED
    }

    static final Map<String, Field> OF_CHILD = byName(
            derived("age", NUMBER, child -> ((Child) child).age()),
            child("working", FLAG, null, Facts::working),
            child("schooling", TEXT, "schooling", Facts::schooling),
            child("coercion", CODES, "coercion", Facts::coercion),
            child("exploitation", CODES, "exploitation", Facts::exploitation),
            child("movement", CODES, "movement", Facts::movement),
            child("movedForExploitation", FLAG, null, Facts::movedForExploitation),
            child("carerIsHarmDoer", FLAG, null, Facts::carerIsHarmDoer),
            child("seriousHarm", FLAG, null, Facts::seriousHarm),
            child("injuryPercent", NUMBER, null, Facts::injuryPercent),
            child("employerPriorSanction", FLAG, null, Facts::employerPriorSanction),
            child("riskFactors", CODES, "riskFactors", Facts::riskFactors),
            child("specialCircumstances", CODES, "specialCircumstances", Facts::specialCircumstances),
            child("settings", CODES, "settings", Facts::settings),
            new Field("hoursPerDay", NUMBER, null, Source.ALL_JOBS, child -> ((Child) child).hoursPerDay()),
            new Field("hoursPerWeek", NUMBER, null, Source.ALL_JOBS, child -> ((Child) child).hoursPerWeek()));

    static final Map<String, Field> OF_JOB = byName(
            derived("age", NUMBER, job -> ((Job) job).child().age()),
            derived("factDate", DATE, job -> ((Job) job).child().facts().factDate()),
            job("work", TEXT, "work", Facts.Job::work),
            job("workplace", TEXT, "workplace", Facts.Job::workplace),
            job("hoursPerDay", NUMBER, null, Facts.Job::hoursPerDay),
            job("hoursPerWeek", NUMBER, null, Facts.Job::hoursPerWeek),
            job("overtime", FLAG, null, Facts.Job::overtime),
            job("night", FLAG, null, Facts.Job::night),
            job("provincialConsentDate", DATE, null, Facts.Job::provincialConsentDate),
            job("employer", TEXT, "employer", Facts.Job::employer),
            job("guardianConsent", FLAG, null, Facts.Job::guardianConsent),
            job("writtenContract", FLAG, null, Facts.Job::writtenContract),
            job("healthCertificate", FLAG, null, Facts.Job::healthCertificate),
            job("trackingBook", FLAG, null, Facts.Job::trackingBook),
            job("affectsSchooling", FLAG, null, Facts.Job::affectsSchooling),
            job("unsafeForAge", FLAG, null, Facts.Job::unsafeForAge));

    static final Map<String, Field> OF_FINDING =
            byName(new Field("code", TEXT, null, Source.DERIVED, finding -> ((Finding) finding).code()));

    private static Map<String, Field> byName(Field... fields) {
        return Stream.of(fields).collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));
    }

    private static Field derived(String name, Operand.Type type, Function<Object, @Nullable Object> read) {
        return new Field(name, type, null, Source.DERIVED, read);
    }

    private static Field child(
            String name, Operand.Type type, @Nullable String codes, Function<Facts, @Nullable Object> read) {
        return new Field(name, type, codes, Source.CHILD, child -> read.apply(((Child) child).facts()));
    }

    private static Field job(
            String name, Operand.Type type, @Nullable String codes, Function<Facts.Job, @Nullable Object> read) {
        return new Field(name, type, codes, Source.JOB, job -> read.apply(((Job) job).facts()));
    }

    /** Adds the field's value as it was sent; what was worked out of other facts adds those, or nothing. */
    void explain(Object fact, Map<String, Object> facts) {
        switch (source) {
            case CHILD -> put(facts, "/" + name, read.apply(fact));
            case JOB -> put(facts, "/jobs/" + ((Job) fact).index() + "/" + name, read.apply(fact));
            case ALL_JOBS -> ((Child) fact).jobs().forEach(job -> of(name).explain(job, facts));
            case DERIVED -> {
                // The age stands beside the findings, the fact date in the facts.
            }
        }
    }

    private static Field of(String name) {
        return Objects.requireNonNull(OF_JOB.get(name));
    }

    private static void put(Map<String, Object> facts, String pointer, @Nullable Object value) {
        if (value != null) {
            facts.put(pointer, value instanceof Set<?> codes ? List.copyOf(codes) : value);
        }
    }
}
