package vn.lachan.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Invented children, the same in every run. The shares of ages, sexes, work and schooling follow the national survey of
 * 2023; what reports to a hotline look like is a guess.
 */
public final class Population {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final List<String> WORKS = List.of(
            "LW-01",
            "LW-04",
            "LW-07",
            "LW-09",
            "LW-10",
            "LW-11",
            "OT-03",
            "OT-09",
            "OT-10",
            "OT-12",
            "NT-01",
            "HW-147-1A",
            "HW-A3X-02",
            "HW-OLD-03",
            "OTHER",
            "OTHER",
            "OTHER");
    private static final List<String> PLACES = List.of(
            "NONE",
            "NONE",
            "NONE",
            "NONE",
            "NONE",
            "NONE",
            "WP-147-2B",
            "WP-147-2D.04",
            "WP-147-2D.09",
            "WP-A4-03",
            "WP-A4-05");
    private static final List<String> EMPLOYERS = List.of(
            "FAMILY", "FAMILY", "FAMILY", "INDIVIDUAL", "HOUSEHOLD_BUSINESS", "HOUSEHOLD_BUSINESS", "ENTERPRISE");
    private static final List<String> RISKS =
            List.of("RF-01", "RF-02", "RF-03", "RF-04", "RF-05", "RF-06", "RF-07", "RF-08", "RF-09", "RF-10", "RF-11");
    private static final List<String> CIRCUMSTANCES = List.of("SC-A1", "SC-C3", "SC-D", "SC-H1", "SC-K1", "SC-N2");
    private static final List<String> COERCION = List.of(
            "DEBT_BONDAGE",
            "CONFINEMENT",
            "PAPERS_HELD",
            "WAGES_HELD",
            "THREAT_OR_VIOLENCE",
            "FORCED_BY_CARER",
            "FORCED_BY_CARER");
    private static final List<String> EXPLOITATION =
            List.of("PROSTITUTION", "PORNOGRAPHY", "SEX_TOURISM", "DRUGS_OR_CONTRABAND", "ORGANISED_BEGGING");
    private static final List<String> MOVEMENT =
            List.of("RECRUITED", "TRANSPORTED", "TRANSFERRED", "HARBOURED", "RECEIVED");

    private final Random chance = new Random(20261001);
    private final double working;
    private final double harm;

    private Population(double working, double harm) {
        this.working = working;
        this.harm = harm;
    }

    /** Children as reports bring them: all work, and something is wrong with most of it. */
    public static List<Facts> intake(int size) {
        return new Population(1, 0.04).children(size);
    }

    /** Children as a screening of schools brings them: few work. */
    public static List<Facts> survey(int size) {
        return new Population(0.035, 0.002).children(size);
    }

    private List<Facts> children(int size) {
        return IntStream.range(0, size).mapToObj(this::child).toList();
    }

    private boolean in(double share) {
        return chance.nextDouble() < share;
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    /** Unknown in two of a hundred. */
    private <T> @Nullable T told(T value) {
        return in(0.02) ? null : value;
    }

    private SortedSet<String> some(double share, List<String> codes) {
        SortedSet<String> some = new TreeSet<>();
        while (in(share)) {
            some.add(one(codes));
        }
        return some;
    }

    private Facts child(int number) {
        boolean works = in(working);
        int age = age(works);
        SortedSet<String> movement = some(harm, MOVEMENT);
        boolean hurt = in(harm);
        return new Facts(
                "child-" + number,
                DAY,
                told(DAY.minusYears(age).minusDays(chance.nextInt(365))),
                in(0.9) ? Facts.Precision.DAY : Facts.Precision.YEAR,
                in(works ? 0.57 : 0.51) ? "MALE" : "FEMALE",
                schooling(works, age),
                works,
                works
                        ? IntStream.range(0, in(0.15) ? 2 : 1)
                                .mapToObj(job -> job(age))
                                .toList()
                        : null,
                told(some(harm, COERCION)),
                told(some(harm / 2, EXPLOITATION)),
                movement,
                movement.isEmpty() ? null : told(in(0.7)),
                in(harm),
                hurt && in(0.3),
                hurt ? BigDecimal.valueOf(chance.nextInt(60)) : null,
                works && in(harm),
                some(works ? 0.35 : 0.12, RISKS),
                some(works ? 0.08 : 0.02, CIRCUMSTANCES),
                new TreeSet<>());
    }

    private int age(boolean works) {
        double at = chance.nextDouble();
        if (works) {
            return at < 0.15 ? 5 + chance.nextInt(7) : at < 0.4 ? 12 + chance.nextInt(3) : 15 + chance.nextInt(3);
        }
        return at < 0.57 ? 5 + chance.nextInt(7) : at < 0.8 ? 12 + chance.nextInt(3) : 15 + chance.nextInt(3);
    }

    private @Nullable String schooling(boolean works, int age) {
        boolean out = in(works ? 0.55 : 0.017);
        return told(
                !out ? "ATTENDING" : in(0.1) ? "NEVER_ATTENDED" : age >= 15 && in(0.2) ? "FINISHED" : "DROPPED_OUT");
    }

    private Facts.Job job(int age) {
        int day = 1 + chance.nextInt(age < 13 ? 7 : 12);
        boolean rules = in(0.5);
        return new Facts.Job(
                told(one(WORKS)),
                null,
                told(one(PLACES)),
                told(in(0.2) ? new BigDecimal(day + ".5") : BigDecimal.valueOf(day)),
                told(BigDecimal.valueOf(day * (2L + chance.nextInt(5)))),
                told(in(0.15)),
                told(in(0.1)),
                in(0.1) ? DAY.minusDays(chance.nextInt(200) - 50L) : null,
                told(one(EMPLOYERS)),
                told(rules || in(0.6)),
                told(rules || in(0.5)),
                told(rules || in(0.5)),
                told(rules || in(0.5)),
                told(in(0.25)),
                told(in(0.15)));
    }
}
