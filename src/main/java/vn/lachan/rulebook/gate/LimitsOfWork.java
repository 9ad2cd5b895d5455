package vn.lachan.rulebook.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.gate.Expectation.Gap;
import vn.lachan.rulebook.law.AgeBand;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/**
 * Whatever a child may lawfully do for an hour, some row limits by the day, by the week, in overtime and at night. The hours are such
 * that a week has.
 */
final class LimitsOfWork {

    private static final Words HOURS = new Words(
            "Ghi số giờ cho nhóm tuổi này; nếu đã ghi, xem lại các quy tắc về giờ.",
            "Write the hours of this band; if they are there, look at the rules about hours.");
    private static final Words OVERTIME = new Words(
            "Xem lại các quy tắc về làm thêm giờ, làm ban đêm: mọi tuổi phải được xét.",
            "Look at the rules about overtime and night work: every age must be covered.");

    private static final BigDecimal DAY = BigDecimal.valueOf(24);
    private static final BigDecimal DAYS = BigDecimal.valueOf(7);

    private final Rulebook rulebook;
    private final Law law;
    private final int workingAge;
    private final List<Expectation> expected = new ArrayList<>();

    LimitsOfWork(Rulebook rulebook, Children children) {
        this.rulebook = rulebook;
        this.law = children.law();
        BigDecimal from = law.number("WORKING_AGE");
        this.workingAge = from == null ? 0 : from.intValue();
    }

    List<Expectation> of(List<SampleChild> lawful) {
        for (SampleChild child : lawful) {
            boolean young = Objects.requireNonNull(child.age) < workingAge;
            String work = Objects.requireNonNull(child.work);
            allTheWeekInOneDay(child);
            everyDayOfTheWeek(child);
            if (young || !law.openToOvertime(work)) {
                expect(child, c -> c.overtime = true, null, "làm thêm giờ", "overtime", OVERTIME);
            }
            if (young || !law.openToNight(work)) {
                expect(child, c -> c.night = true, null, "làm việc ban đêm", "work at night", OVERTIME);
            }
        }
        return expected;
    }

    /** As many hours as a week may have, in a single day of it. */
    private void allTheWeekInOneDay(SampleChild child) {
        AgeBand band = law.band(Objects.requireNonNull(child.age));
        BigDecimal hours = limit(band.perWeek(), DAY).min(DAY);
        if (hours.compareTo(limit(band.ceilingPerDay(), limit(band.perDay(), BigDecimal.ZERO))) > 0) {
            expect(child, c -> c.hours(hours, hours), "gio_ngay", "số giờ một ngày", "hours a day", HOURS);
        }
    }

    /** As many hours as a day may have, on each of seven days. */
    private void everyDayOfTheWeek(SampleChild child) {
        AgeBand band = law.band(Objects.requireNonNull(child.age));
        BigDecimal aDay = limit(band.perDay(), DAY);
        BigDecimal aWeek = aDay.multiply(DAYS);
        if (aWeek.compareTo(limit(band.ceilingPerWeek(), limit(band.perWeek(), BigDecimal.ZERO))) > 0) {
            expect(child, c -> c.hours(aDay, aWeek), "gio_tuan", "số giờ một tuần", "hours a week", HOURS);
        }
    }

    private static BigDecimal limit(@Nullable BigDecimal limit, BigDecimal otherwise) {
        return limit == null ? otherwise : limit;
    }

    private void expect(
            SampleChild child,
            Consumer<SampleChild> change,
            @Nullable String column,
            String vi,
            String en,
            Words mend) {
        Row band = band(Objects.requireNonNull(child.age));
        expected.add(new Expectation(
                child.with(change),
                Expectations::classified,
                new Gap(
                        band.file(),
                        band.line(),
                        column,
                        vi,
                        new Words("không dòng nào giới hạn " + vi, "no row limits " + en),
                        mend)));
    }

    private Row band(int age) {
        return rulebook.book().rows(Tables.AGE_BANDS).stream()
                .filter(row -> row.text("ma").equals(law.band(age).code()))
                .findFirst()
                .orElseThrow();
    }
}
