package vn.lachan.rulebook.gate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Facts;

/** A made-up child that stands for many: asked about everything, with at most one job, until something is changed. */
final class SampleChild {

    final LocalDate day;

    @Nullable
    Integer age;

    @Nullable
    Boolean working = false;

    boolean jobTold;

    @Nullable
    String work;

    @Nullable
    String workplace = "NONE";

    @Nullable
    BigDecimal hoursPerDay = BigDecimal.ONE;

    @Nullable
    BigDecimal hoursPerWeek = BigDecimal.valueOf(5);

    @Nullable
    Boolean overtime = false;

    @Nullable
    Boolean night = false;

    @Nullable
    String employer;

    @Nullable
    Boolean movedForExploitation;

    /** List to codes; a list that is not here was not asked about. */
    final Map<String, SortedSet<String>> signs = new TreeMap<>();

    SampleChild(LocalDate day, @Nullable Integer age) {
        this.day = day;
        this.age = age;
        List.of("coercion", "exploitation", "movement", "riskFactors", "specialCircumstances", "settings")
                .forEach(list -> signs.put(list, Collections.emptySortedSet()));
    }

    /** The same child with something changed. */
    SampleChild with(Consumer<SampleChild> change) {
        SampleChild other = new SampleChild(day, age);
        other.working = working;
        other.jobTold = jobTold;
        other.work = work;
        other.workplace = workplace;
        other.hoursPerDay = hoursPerDay;
        other.hoursPerWeek = hoursPerWeek;
        other.overtime = overtime;
        other.night = night;
        other.employer = employer;
        other.movedForExploitation = movedForExploitation;
        other.signs.clear();
        other.signs.putAll(signs);
        change.accept(other);
        return other;
    }

    SampleChild working(String work, @Nullable String employer) {
        return with(child -> {
            child.working = true;
            child.jobTold = true;
            child.work = work;
            child.employer = employer;
        });
    }

    SampleChild having(String list, String code) {
        return with(child -> child.signs.put(list, new TreeSet<>(List.of(code))));
    }

    void hours(BigDecimal aDay, BigDecimal aWeek) {
        hoursPerDay = aDay;
        hoursPerWeek = aWeek;
    }

    Facts facts() {
        return new Facts(
                null,
                day,
                age == null ? null : day.minusYears(age),
                Facts.Precision.DAY,
                "MALE",
                "ATTENDING",
                working,
                jobTold ? List.of(job()) : null,
                signs.get("coercion"),
                signs.get("exploitation"),
                signs.get("movement"),
                movedForExploitation,
                null,
                null,
                null,
                null,
                signs.get("riskFactors"),
                signs.get("specialCircumstances"),
                signs.get("settings"));
    }

    private Facts.Job job() {
        return new Facts.Job(
                work,
                null,
                workplace,
                hoursPerDay,
                hoursPerWeek,
                overtime,
                night,
                day,
                employer,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
