package vn.lachan.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Facts.Job;

/** Fictional children for properties: days around the changes of the law, ages around the birthdays, all codes. */
final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CRITICAL =
            List.of("birthDate", "working", "jobs", "coercion", "exploitation", "movement");
    private static final List<String> CRITICAL_OF_JOB =
            List.of("work", "workplace", "hoursPerDay", "hoursPerWeek", "overtime", "night");

    private Samples() {}

    static Set<String> known(String list) {
        return Shipped.rulebook()
                .latest()
                .codes()
                .lists()
                .getOrDefault(list, Map.of())
                .keySet();
    }

    static Arbitrary<LocalDate> days() {
        return Arbitraries.of(
                        "2021-03-15",
                        "2021-12-31",
                        "2022-01-01",
                        "2024-02-29",
                        "2025-06-30",
                        "2025-07-01",
                        "2026-09-09",
                        "2026-09-10",
                        "2026-10-01",
                        "2027-03-01")
                .map(LocalDate::parse);
    }

    /** A birthday and how many days it is from the fact date; nothing where the birth date is unknown. */
    record Age(int years, int days) {}

    static Arbitrary<@Nullable Age> agesInDays() {
        return Combinators.combine(
                        Arbitraries.of(4, 5, 6, 9, 12, 13, 14, 15, 16, 17, 18, 19),
                        Arbitraries.of(-31, -30, -1, 0, 1, 29, 30, 200))
                .as(Age::new)
                .injectNull(0.05);
    }

    /** What is told beside age and jobs. */
    record Manner(ObjectNode told) {}

    static Arbitrary<Manner> manners() {
        List<Arbitrary<Consumer<ObjectNode>>> all = new ArrayList<>();
        for (String list :
                List.of("coercion", "exploitation", "movement", "riskFactors", "specialCircumstances", "settings")) {
            all.add(Arbitraries.of(known(list))
                    .list()
                    .ofMaxSize(2)
                    .uniqueElements()
                    .edgeCases(edges -> edges.none())
                    .injectNull(0.3)
                    .map(codes -> json -> {
                        if (codes != null) {
                            json.set(list, codes(codes));
                        }
                    }));
        }
        for (String flag :
                List.of("movedForExploitation", "carerIsHarmDoer", "seriousHarm", "employerPriorSanction", "working")) {
            all.add(Arbitraries.of(true, false).injectNull(0.3).map(yes -> json -> json.put(flag, yes)));
        }
        all.add(Arbitraries.of(known("schooling")).injectNull(0.3).map(code -> json -> json.put("schooling", code)));
        all.add(Arbitraries.of("0", "0.5", "21", "30", "31", "100")
                .map(BigDecimal::new)
                .injectNull(0.7)
                .map(rate -> json -> json.put("injuryPercent", rate)));
        return Combinators.combine(all).as(told -> {
            ObjectNode json = JSON.createObjectNode();
            told.forEach(each -> each.accept(json));
            return new Manner(json);
        });
    }

    static Arbitrary<List<ObjectNode>> jobLists() {
        return job(known("work"), known("workplace"), "0", "1", "1.01", "4", "4.01", "8", "8.01", "12", "12.01", "14")
                .list()
                .ofMaxSize(3);
    }

    static Arbitrary<List<ObjectNode>> lawfulJobLists() {
        return job(List.of("LW-03", "LW-05", "LW-09"), List.of("NONE"), "0", "0.5", "1", "2", "4")
                .map(job -> job.put("overtime", false)
                        .put("night", false)
                        .without(List.of("affectsSchooling", "unsafeForAge")))
                .map(job -> (ObjectNode) job)
                .list()
                .ofMinSize(1)
                .ofMaxSize(1);
    }

    private static Arbitrary<ObjectNode> job(Collection<String> works, Collection<String> places, String... hours) {
        Arbitrary<BigDecimal> day = Arbitraries.of(hours).map(BigDecimal::new);
        return Combinators.combine(
                        Arbitraries.of(works),
                        Arbitraries.oneOf(Arbitraries.just("NONE"), Arbitraries.of(places)),
                        day.injectNull(0.05),
                        Arbitraries.of(known("employer")).injectNull(0.3),
                        Arbitraries.integers().between(0, 255),
                        Arbitraries.integers().between(0, 255))
                .as((work, place, perDay, employer, known, yes) -> {
                    ObjectNode job = JSON.createObjectNode().put("work", work).put("workplace", place);
                    if (perDay != null) {
                        job.put("hoursPerDay", perDay).put("hoursPerWeek", perDay.multiply(BigDecimal.valueOf(5)));
                    }
                    job.put("employer", employer);
                    job.put("overtime", (yes & 3) == 3);
                    job.put("night", (yes & 12) == 12);
                    List<String> rest = List.of(
                            "guardianConsent",
                            "writtenContract",
                            "healthCertificate",
                            "trackingBook",
                            "affectsSchooling",
                            "unsafeForAge");
                    for (int i = 0; i < rest.size(); i++) {
                        if ((known >> i & 1) == 1) {
                            job.put(rest.get(i), (yes >> i & 1) == 1);
                        }
                    }
                    return job;
                });
    }

    static Facts child(LocalDate day, @Nullable Age age, Manner manner, List<ObjectNode> jobs) {
        ObjectNode json = manner.told().deepCopy();
        json.put("factDate", day.toString());
        if (age != null) {
            LocalDate born = day.minusYears(age.years()).plusDays(age.days());
            json.put("birthDate", (born.isAfter(day) ? day : born).toString());
        }
        if (json.path("working").asBoolean()) {
            jobs.forEach(json.withArray("jobs")::add);
        }
        return read(json);
    }

    /** A child of whom everything was asked and nothing is against the law, save the age. */
    static Facts cleanChild(LocalDate day, @Nullable Age age, List<ObjectNode> jobs) {
        ObjectNode json = JSON.createObjectNode().put("working", true).put("schooling", "ATTENDING");
        List.of("coercion", "exploitation", "movement").forEach(json::withArray);
        return child(day, age, new Manner(json), jobs);
    }

    static ArrayNode codes(Collection<String> codes) {
        ArrayNode array = JSON.createArrayNode();
        codes.forEach(array::add);
        return array;
    }

    static Facts changed(Facts facts, Consumer<ObjectNode> change) {
        ObjectNode json = tree(facts);
        change.accept(json);
        return read(json);
    }

    static Facts with(Facts facts, List<Job> jobs) {
        return new Facts(
                facts.childRef(),
                facts.factDate(),
                facts.birthDate(),
                facts.birthDatePrecision(),
                facts.sex(),
                facts.schooling(),
                facts.working(),
                jobs,
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
                facts.settings());
    }

    static Job withHours(Job job, @Nullable BigDecimal perDay, @Nullable BigDecimal perWeek) {
        return new Job(
                job.work(),
                job.workText(),
                job.workplace(),
                perDay,
                perWeek,
                job.overtime(),
                job.night(),
                job.provincialConsentDate(),
                job.employer(),
                job.guardianConsent(),
                job.writtenContract(),
                job.healthCertificate(),
                job.trackingBook(),
                job.affectsSchooling(),
                job.unsafeForAge());
    }

    /** The same child each time with one fact unknown that a clean answer rests on. */
    static Stream<Facts> withoutOneFact(Facts facts) {
        Stream<Facts> ofChild = CRITICAL.stream()
                .filter(name -> tree(facts).has(name))
                .map(name -> changed(facts, json -> {
                    json.remove(name);
                    if (name.equals("working")) {
                        json.remove("jobs");
                    }
                }));
        Stream<Facts> ofJob = facts.knownJobs().isEmpty()
                ? Stream.empty()
                : CRITICAL_OF_JOB.stream()
                        .map(name -> changed(facts, json -> ((ObjectNode) json.at("/jobs/0")).remove(name)));
        return Stream.concat(ofChild, ofJob);
    }

    private static ObjectNode tree(Facts facts) {
        try {
            return (ObjectNode) JSON.readTree(CanonicalFacts.write(facts));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Facts read(JsonNode json) {
        Reading reading = FactsReader.read(json.toString().getBytes(UTF_8))
                .against(Shipped.rulebook().latest().codes());
        if (reading instanceof Reading.Clear clear) {
            return clear.facts();
        }
        throw new IllegalArgumentException(reading + " of " + json);
    }
}
