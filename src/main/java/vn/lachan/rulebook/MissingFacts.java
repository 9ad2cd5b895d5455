package vn.lachan.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.Row;

/** Which facts a sure answer needs, and which of them are missing. */
final class MissingFacts {

    private static final Map<String, Function<Facts, @Nullable Object>> OF_CHILD = Map.ofEntries(
            Map.entry("birthDate", Facts::birthDate),
            Map.entry("sex", Facts::sex),
            Map.entry("schooling", Facts::schooling),
            Map.entry("working", Facts::working),
            Map.entry("jobs", facts -> facts.knownJobs().isEmpty() ? null : facts.knownJobs()),
            Map.entry("coercion", Facts::coercion),
            Map.entry("exploitation", Facts::exploitation),
            Map.entry("movement", Facts::movement),
            Map.entry("movedForExploitation", Facts::movedForExploitation),
            Map.entry("carerIsHarmDoer", Facts::carerIsHarmDoer),
            Map.entry("seriousHarm", Facts::seriousHarm),
            Map.entry("injuryPercent", Facts::injuryPercent),
            Map.entry("riskFactors", Facts::riskFactors),
            Map.entry("specialCircumstances", Facts::specialCircumstances));

    private static final Map<String, Function<Facts.Job, @Nullable Object>> OF_JOB = Map.of(
            "work", Facts.Job::work,
            "workplace", Facts.Job::workplace,
            "hoursPerDay", Facts.Job::hoursPerDay,
            "hoursPerWeek", Facts.Job::hoursPerWeek,
            "overtime", Facts.Job::overtime,
            "night", Facts.Job::night,
            "employer", Facts.Job::employer);

    private final List<Asked<Facts>> ofChild = new ArrayList<>();
    private final List<Asked<Facts.Job>> ofJob = new ArrayList<>();

    private record Asked<T>(String name, boolean critical, String when, Function<T, @Nullable Object> value) {}

    /** @param critical whether one is missing without which nothing below child labour is sure */
    record Missing(List<String> pointers, boolean critical) {}

    MissingFacts(Law law, Faults faults) {
        for (Row row : law.missing()) {
            if (row.text("cap").equals("viec")) {
                add(row, OF_JOB, ofJob, faults);
            } else {
                add(row, OF_CHILD, ofChild, faults);
            }
        }
    }

    private static <T> void add(
            Row row, Map<String, Function<T, @Nullable Object>> known, List<Asked<T>> asked, Faults faults) {
        String name = row.text("du_kien");
        Function<T, @Nullable Object> value = known.get(name);
        if (value == null) {
            faults.error(
                    row,
                    "du_kien",
                    new Words("không có dữ kiện " + name, "there is no fact " + name),
                    new Words(
                            "Viết tên một dữ kiện: "
                                    + String.join(
                                            ", ",
                                            known.keySet().stream().sorted().toList()) + ".",
                            "Write the name of a fact: "
                                    + String.join(
                                            ", ",
                                            known.keySet().stream().sorted().toList()) + "."));
        } else {
            asked.add(new Asked<>(name, row.text("muc").equals("thiet_yeu"), row.text("khi"), value));
        }
    }

    Missing in(Facts facts) {
        List<String> pointers = new ArrayList<>();
        boolean critical = false;
        for (Asked<Facts> each : ofChild) {
            if (applies(each.when, facts) && each.value.apply(facts) == null) {
                pointers.add("/" + each.name);
                critical |= each.critical;
            }
        }
        List<Facts.Job> jobs = facts.knownJobs();
        for (int i = 0; i < jobs.size(); i++) {
            for (Asked<Facts.Job> each : ofJob) {
                if (applies(each.when, facts) && each.value.apply(jobs.get(i)) == null) {
                    pointers.add("/jobs/" + i + "/" + each.name);
                    critical |= each.critical;
                }
            }
        }
        pointers.sort(null);
        return new Missing(List.copyOf(pointers), critical);
    }

    private static boolean applies(String when, Facts facts) {
        return switch (when) {
            case "working" -> Boolean.TRUE.equals(facts.working());
            case "movement" -> facts.movement() != null && !facts.movement().isEmpty();
            default -> true;
        };
    }
}
