package vn.lachan.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Facts.Job;

/** Facts as they were told, their codes not yet compared with anybody's lists. */
public final class Told {

    @Nullable
    String childRef;

    @Nullable
    LocalDate factDate;

    boolean factDateTold;

    @Nullable
    LocalDate birthDate;

    Facts.Precision precision = Facts.Precision.DAY;

    @Nullable
    String sex;

    @Nullable
    String schooling;

    @Nullable
    Boolean working;

    boolean workingUnfit;

    @Nullable
    List<@Nullable Job> jobs;

    boolean jobsTold;

    @Nullable
    Boolean movedForExploitation;

    @Nullable
    Boolean carerIsHarmDoer;

    @Nullable
    Boolean seriousHarm;

    @Nullable
    BigDecimal injuryPercent;

    @Nullable
    Boolean employerPriorSanction;

    final Map<String, @Nullable List<@Nullable String>> lists = new HashMap<>();

    private final FactsErrors errors;
    private boolean unreadable;

    Told(FactsErrors errors) {
        this.errors = errors;
    }

    /** Facts of which nothing can be read. */
    static Told unreadable(Unfit unfit) {
        Told nothing = new Told(new FactsErrors());
        nothing.errors.add("", unfit);
        nothing.unreadable = true;
        return nothing;
    }

    /** The date that chooses the rulebook, where it can be read. */
    public Optional<LocalDate> factDate() {
        return Optional.ofNullable(factDate);
    }

    /** Notes what does not go together, or is not there. */
    void checkTogether() {
        if (!factDateTold) {
            errors.add("/factDate", Unfit.REQUIRED);
        }
        if (jobsTold && !workingUnfit && !Boolean.TRUE.equals(working)) {
            errors.add("/jobs", Unfit.JOBS_WITHOUT_WORK);
        }
        if (birthDate != null && factDate != null && birthDate.isAfter(factDate)) {
            errors.add("/birthDate", Unfit.BORN_LATER);
        }
    }

    /** The facts, if nothing is wrong with them and all their codes are among {@code codes}; everything wrong, if not. */
    public Reading against(Codes codes) {
        if (!unreadable) {
            check(codes);
        }
        List<FactsError> found = errors.found();
        return found.isEmpty() ? new Reading.Clear(facts()) : new Reading.Unclear(found);
    }

    /** The facts of a text that was written from facts. */
    Facts asWritten() {
        if (!errors.found().isEmpty()) {
            throw new IllegalArgumentException("Not facts as they were written: " + errors.found());
        }
        return facts();
    }

    private void check(Codes codes) {
        check(codes, "sex", "/sex", sex);
        check(codes, "schooling", "/schooling", schooling);
        List<@Nullable Job> told = jobs == null ? List.of() : jobs;
        for (int index = 0; index < told.size(); index++) {
            Job job = told.get(index);
            if (job != null) {
                String place = "/jobs/" + index;
                check(codes, "work", place + "/work", job.work());
                check(codes, "workplace", place + "/workplace", job.workplace());
                check(codes, "employer", place + "/employer", job.employer());
            }
        }
        lists.forEach((list, codesTold) -> checkAll(codes, list, codesTold));
    }

    private void checkAll(Codes codes, String list, @Nullable List<@Nullable String> told) {
        for (int index = 0; told != null && index < told.size(); index++) {
            check(codes, list, "/" + list + "/" + index, told.get(index));
        }
    }

    private void check(Codes codes, String list, String pointer, @Nullable String code) {
        if (code != null && !codes.know(list, code)) {
            errors.add(pointer, Unfit.UNKNOWN_CODE);
        }
    }

    private Facts facts() {
        return new Facts(
                childRef,
                Objects.requireNonNull(factDate),
                birthDate,
                precision,
                sex,
                schooling,
                working,
                jobs == null ? null : jobs.stream().map(Objects::requireNonNull).toList(),
                set("coercion"),
                set("exploitation"),
                set("movement"),
                movedForExploitation,
                carerIsHarmDoer,
                seriousHarm,
                injuryPercent,
                employerPriorSanction,
                set("riskFactors"),
                set("specialCircumstances"),
                set("settings"));
    }

    private @Nullable SortedSet<String> set(String list) {
        List<@Nullable String> told = lists.get(list);
        if (told == null || told.isEmpty()) {
            return told == null ? null : Collections.emptySortedSet();
        }
        SortedSet<String> codes = new TreeSet<>();
        told.forEach(code -> codes.add(Objects.requireNonNull(code)));
        return Collections.unmodifiableSortedSet(codes);
    }
}
