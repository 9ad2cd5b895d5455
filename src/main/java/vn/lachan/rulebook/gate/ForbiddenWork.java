package vn.lachan.rulebook.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.lachan.rulebook.Judgement;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.gate.Expectation.Gap;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/** Prohibited work and places are found at every age, and work below the minimum age that no list allows. */
final class ForbiddenWork {

    private static final String HAZARDOUS = "HAZARDOUS_WORK";
    private static final String FAMILY = "FAMILY";

    private final Rulebook rulebook;
    private final Children children;
    private final Law law;
    private final List<Expectation> expected = new ArrayList<>();

    ForbiddenWork(Rulebook rulebook, Children children) {
        this.rulebook = rulebook;
        this.children = children;
        this.law = children.law();
    }

    List<Expectation> of(List<SampleChild> lawful) {
        work();
        places(lawful);
        unlisted();
        return expected;
    }

    private void work() {
        Set<String> works = Set.copyOf(children.works());
        for (Row row : rulebook.book().rows(Tables.HAZARDOUS_WORK)) {
            String code = row.text("ma");
            if (law.hazardous(code) && works.contains(code)) {
                for (int age : children.ages()) {
                    for (String employer : children.employers()) {
                        expect(
                                children.quiet(age).working(code, employer),
                                this::isHazardous,
                                prohibited(row, "làm công việc bị cấm", "does prohibited work"));
                    }
                }
            }
        }
    }

    private void places(List<SampleChild> lawful) {
        Map<Integer, SampleChild> byAge = new HashMap<>();
        lawful.forEach(child -> byAge.putIfAbsent(Objects.requireNonNull(child.age), child));
        for (Row row : rulebook.book().rows(Tables.WORKPLACES)) {
            if (!children.codes("workplace").contains(row.text("ma"))) {
                continue;
            }
            BigDecimal over = row.decimal("qua_gio_ngay");
            for (SampleChild child : byAge.values()) {
                expect(
                        child.with(c -> {
                            c.workplace = row.text("ma");
                            c.hoursPerDay = over == null ? c.hoursPerDay : over.add(BigDecimal.ONE);
                        }),
                        this::isHazardous,
                        prohibited(row, "làm việc tại nơi bị cấm", "works in a prohibited place"));
            }
        }
    }

    private boolean isHazardous(Judgement judgement) {
        return judgement.findings().stream()
                .anyMatch(finding ->
                        finding.childClass() != null && law.rank(finding.childClass()) >= law.rank(HAZARDOUS));
    }

    private static Gap prohibited(Row row, String vi, String en) {
        return new Gap(
                row.file(),
                row.line(),
                "ma",
                "",
                new Words(vi + " mà không quy tắc nào xét", en + " and no rule finds it"),
                new Words(
                        "Xem lại khoảng tuổi và điều kiện của các quy tắc về công việc, nơi làm việc bị cấm.",
                        "Look at the ages and conditions of the rules about prohibited work and places."));
    }

    /** Work for others that is neither light nor arts and sports. */
    private void unlisted() {
        BigDecimal light = law.number("LIGHT_WORK_AGE");
        BigDecimal working = law.number("WORKING_AGE");
        if (light == null || working == null) {
            return;
        }
        for (int age : children.ages()) {
            for (String work : children.works()) {
                boolean allowed = age >= light.intValue() ? law.light(work) : law.artsOrSports(work);
                if (age < working.intValue() && !allowed) {
                    children.employers().stream()
                            .filter(employer -> !employer.equals(FAMILY))
                            .forEach(employer -> expect(
                                    children.quiet(age).working(work, employer),
                                    Expectations::classified,
                                    unlisted(age)));
                }
            }
        }
    }

    private Gap unlisted(int age) {
        return new Gap(
                Tables.LIGHT_WORK.file(),
                null,
                "ma",
                law.band(age).code(),
                new Words(
                        "không dòng nào cho phép việc này và không quy tắc nào áp dụng",
                        "no row allows this work and no rule applies"),
                new Words(
                        "Thêm công việc vào light_work.csv nếu luật cho phép; nếu không, xem lại khoảng tuổi của các quy tắc về"
                                + " công việc.",
                        "Add the work to light_work.csv if the law allows it; if not, look at the ages of the rules about work."));
    }

    private void expect(SampleChild child, Predicate<Judgement> met, Gap gap) {
        expected.add(new Expectation(child, met, gap));
    }
}
