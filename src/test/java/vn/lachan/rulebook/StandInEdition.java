package vn.lachan.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lachan.identity.Role;

/** An edition for tests: the contract's codes, and one rule, R-C1, for whoever is under {@code age}. */
public record StandInEdition(String hash, LocalDate inForceFrom, int age) implements Edition {

    private static final Codes CODES = new Codes(Map.ofEntries(
            list("sex", "MALE", "FEMALE", "UNKNOWN"),
            list("schooling", "ATTENDING", "DROPPED_OUT", "NEVER_ATTENDED", "FINISHED", "VOCATIONAL"),
            list("coercion", "DEBT_BONDAGE", "CONFINEMENT", "PAPERS_HELD", "WAGES_HELD", "FORCED_BY_CARER"),
            list("exploitation", "PROSTITUTION", "PORNOGRAPHY", "SEX_TOURISM", "ORGANISED_BEGGING"),
            list("movement", "RECRUITED", "TRANSPORTED", "TRANSFERRED", "HARBOURED", "RECEIVED"),
            list("riskFactors", IntStream.rangeClosed(1, 11).mapToObj("RF-%02d"::formatted)),
            list("specialCircumstances", "SC-A", "SC-A1", "SC-I", "SC-M"),
            list("settings", "SEA_OR_BORDER", "TOURISM", "CRAFT_VILLAGE"),
            list(
                    "work",
                    Stream.concat(
                            IntStream.rangeClosed(1, 12).mapToObj("LW-%02d"::formatted),
                            Stream.of("HW-147-1A", "OT-01", "NT-01", "OTHER"))),
            list("workplace", "NONE", "WP-147-2A", "WP-A4-03"),
            list("employer", "ENTERPRISE", "COOPERATIVE", "HOUSEHOLD_BUSINESS", "INDIVIDUAL", "FAMILY")));

    private static Map.Entry<String, Map<String, Words>> list(String name, String... codes) {
        return list(name, Stream.of(codes));
    }

    private static Map.Entry<String, Map<String, Words>> list(String name, Stream<String> codes) {
        Map<String, Words> words = new LinkedHashMap<>();
        codes.forEach(code -> words.put(code, new Words(code, code)));
        return Map.entry(name, words);
    }

    @Override
    public String version() {
        return "thử-" + age;
    }

    @Override
    public Codes codes() {
        return CODES;
    }

    @Override
    public Wording wording() {
        return new Wording(
                new Words("Bộ quy tắc thử", "Stand-in rulebook"), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    @Override
    public List<PracticeExample> examples() {
        return List.of();
    }

    @Override
    public Judgement judge(Facts facts) {
        LocalDate born = facts.born();
        if (born == null) {
            return new Judgement(
                    null,
                    null,
                    "NEEDS_INFO",
                    Urgency.STANDARD,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of("/birthDate"),
                    List.of());
        }
        int years = (int) Math.max(0, ChronoUnit.YEARS.between(born, facts.factDate()));
        if (years >= age || facts.knownJobs().isEmpty()) {
            return new Judgement(
                    years,
                    "band",
                    "NO_FINDING",
                    Urgency.STANDARD,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        SortedMap<String, Object> restsOn = new TreeMap<>();
        restsOn.put("/birthDate", born);
        facts.knownJobs().stream()
                .map(Facts.Job::hoursPerDay)
                .filter(BigDecimal.class::isInstance)
                .findFirst()
                .ifPresent(hours -> restsOn.put("/jobs/0/hoursPerDay", hours));
        return new Judgement(
                years,
                "band",
                "CHILD_LABOUR",
                Urgency.STANDARD,
                List.of(new Judgement.Finding(
                        "R-C1", "CHILD_LABOUR", "Điều 143", new Words("Dưới tuổi.", "Under age."), 0, restsOn)),
                List.of(new Judgement.Violation("PEN-27.3B", "Nghị định", 0)),
                List.of(new Judgement.Route(
                        Role.LABOUR, Judgement.Part.LEAD, new Words("Chủ trì.", "Leads."), "Điều 1")),
                List.of(),
                List.of("REVIEW"));
    }

    @Override
    public List<Judgement> judge(List<Facts> many) {
        return many.stream().map(this::judge).toList();
    }

    @Override
    public List<ProposedService> proposedServices(Facts facts) {
        return List.of();
    }

    @Override
    public Optional<String> firstDeadline(Urgency urgency) {
        return Optional.empty();
    }

    @Override
    public List<NearMiss> nearMisses(Facts facts, Judgement judged) {
        return List.of(new NearMiss(
                "R-C4",
                new Words("Gần tới giới hạn.", "Close to a limit."),
                new TreeMap<>(Map.of("weekTotal", "> 20"))));
    }

    @Override
    public List<RuleText> rules() {
        throw new UnsupportedOperationException();
    }
}
