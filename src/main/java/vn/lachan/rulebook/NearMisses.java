package vn.lachan.rulebook;

import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.language.Child;
import vn.lachan.rulebook.language.Finding;
import vn.lachan.rulebook.law.AgeBand;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.Reason;

/** Rules that do not hold and are close, by the numbers of the table whose names begin with {@code NEAR}. */
final class NearMisses {

    private static final String HOURS_UNDER_15 = "R-C4";
    private static final String HOURS_FROM_15 = "R-C5";
    private static final String AT_RISK = "R-R1";
    private static final String SERIOUS_INJURY = "U-03";

    private final Law law;
    private final Judging judging;
    private final BigDecimal share;
    private final int days;
    private final BigDecimal injuryFrom;
    private final BigDecimal injuryBelow;
    private final int structural;
    private final int workingAge;
    private final int childAge;

    NearMisses(Law law, Judging judging, Faults faults) {
        this.law = law;
        this.judging = judging;
        this.share = number(law, "NEAR_HOURS_SHARE", faults);
        this.days = number(law, "NEAR_BIRTHDAY_DAYS", faults).intValue();
        this.injuryFrom = number(law, "NEAR_INJURY", faults);
        this.injuryBelow = number(law, "SERIOUS_INJURY", faults);
        this.structural = number(law, "STRUCTURAL_FACTORS", faults).intValue();
        this.workingAge = number(law, "WORKING_AGE", faults).intValue();
        this.childAge = number(law, "CHILD_AGE", faults).intValue();
    }

    private static BigDecimal number(Law law, String name, Faults faults) {
        BigDecimal number = law.number(name);
        if (number == null) {
            faults.error(
                    "numbers.csv",
                    null,
                    "ma",
                    new Words("thiếu số " + name, "number " + name + " is missing"),
                    new Words("Thêm lại dòng ấy; hệ thống cần nó.", "Add the row again; the system needs it."));
            return BigDecimal.ZERO;
        }
        return number;
    }

    List<NearMiss> of(Facts facts, Judgement judged) {
        Integer age = judged.age();
        if (judged.urgency() == null) {
            return List.of();
        }
        List<NearMiss> near = new ArrayList<>();
        Child child = new Child(facts, age);
        if (age != null) {
            hours(child, age, judged, near);
            structural(facts, judged, near);
            birthday(facts, age, judged, near);
        }
        injury(facts, near);
        near.sort(Comparator.comparingInt(this::order));
        return List.copyOf(near);
    }

    private int order(NearMiss miss) {
        Reason reason = law.reason(miss.rule());
        return reason == null ? Integer.MAX_VALUE : reason.order();
    }

    private void hours(Child child, int age, Judgement judged, List<NearMiss> near) {
        String rule = age < workingAge ? HOURS_UNDER_15 : HOURS_FROM_15;
        if (!Boolean.TRUE.equals(child.facts().working()) || holds(judged, rule)) {
            return;
        }
        AgeBand band = law.band(age);
        boolean normal = age < workingAge
                || child.jobs().stream()
                        .map(job -> job.facts().work())
                        .anyMatch(work -> work != null && !law.openToOvertime(work));
        SortedMap<String, String> would = new TreeMap<>();
        close(child.hoursPerDay(), normal ? band.perDay() : band.ceilingPerDay(), "dayTotal", would);
        close(child.hoursPerWeek(), normal ? band.perWeek() : band.ceilingPerWeek(), "weekTotal", would);
        if (!would.isEmpty()) {
            near.add(new NearMiss(
                    rule,
                    new Words(
                            "Tổng số giờ làm việc đã gần mức tối đa theo tuổi.",
                            "The total of working hours is close to the limit for this age."),
                    would));
        }
    }

    private void close(
            @Nullable BigDecimal total, @Nullable BigDecimal limit, String name, SortedMap<String, String> would) {
        if (total != null
                && limit != null
                && total.compareTo(limit.multiply(share)) >= 0
                && total.compareTo(limit) <= 0) {
            would.put(name, "> " + Messages.number(limit, false));
        }
    }

    private void structural(Facts facts, Judgement judged, List<NearMiss> near) {
        Set<String> factors = facts.riskFactors();
        if (factors != null && law.structural(factors) == structural - 1 && structural > 1 && !holds(judged, AT_RISK)) {
            SortedMap<String, String> would = new TreeMap<>();
            would.put("structuralRiskFactors", ">= " + structural);
            near.add(new NearMiss(
                    AT_RISK,
                    new Words(
                            "Còn thiếu một yếu tố cơ cấu nữa thì trẻ được coi là có nguy cơ.",
                            "One more structural risk factor would make the child at risk."),
                    would));
        }
    }

    private void injury(Facts facts, List<NearMiss> near) {
        BigDecimal injury = facts.injuryPercent();
        if (injury != null && injury.compareTo(injuryFrom) >= 0 && injury.compareTo(injuryBelow) < 0) {
            SortedMap<String, String> would = new TreeMap<>();
            would.put("injuryPercent", ">= " + Messages.number(injuryBelow, false));
            near.add(new NearMiss(
                    SERIOUS_INJURY,
                    new Words(
                            "Tỷ lệ tổn thương cơ thể gần mức được coi là khẩn cấp.",
                            "The injury rate is close to the level that makes an emergency."),
                    would));
        }
    }

    /** A birthday that counts, within the days ahead, on which findings would come or go. */
    private void birthday(Facts facts, int age, Judgement judged, List<NearMiss> near) {
        LocalDate born = Objects.requireNonNull(facts.born());
        int next = age + 1;
        LocalDate day = turns(born, next);
        boolean counts =
                next == childAge || (next > 5 && law.birthdaysThatCount().contains(next));
        if (!counts
                || !day.isAfter(facts.factDate())
                || day.isAfter(facts.factDate().plusDays(days))) {
            return;
        }
        Set<String> now =
                judged.findings().stream().map(Judgement.Finding::rule).collect(toCollection(TreeSet::new));
        Set<String> then = judging.findingsAt(facts, next).stream()
                .map(Finding::code)
                .filter(code -> Objects.requireNonNull(law.reason(code)).kind() == Reason.Kind.FINDING)
                .collect(toCollection(TreeSet::new));
        then.stream().filter(code -> !now.contains(code)).forEach(code -> near.add(turn(code, next, day, true)));
        now.stream().filter(code -> !then.contains(code)).forEach(code -> near.add(turn(code, next, day, false)));
    }

    /** The day on which an age is completed: who was born on 29 February completes it on 1 March in other years. */
    private static LocalDate turns(LocalDate born, int age) {
        LocalDate day = born.plusYears(age);
        return day.getDayOfMonth() < born.getDayOfMonth() ? day.plusDays(1) : day;
    }

    private static NearMiss turn(String code, int age, LocalDate day, boolean comes) {
        SortedMap<String, String> would = new TreeMap<>();
        would.put("age", ">= " + age);
        would.put("birthday", day.toString());
        would.put("finding", comes ? "COMES" : "GOES");
        String vi = "Trẻ đủ %d tuổi ngày %s: căn cứ này sẽ %s.";
        String en = "The child turns %d on %s: this finding would %s.";
        return new NearMiss(
                code,
                new Words(
                        vi.formatted(age, vietnamese(day), comes ? "phát sinh" : "không còn"),
                        en.formatted(age, day, comes ? "come" : "go")),
                would);
    }

    private static String vietnamese(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static boolean holds(Judgement judged, String rule) {
        return judged.findings().stream().anyMatch(finding -> finding.rule().equals(rule));
    }
}
