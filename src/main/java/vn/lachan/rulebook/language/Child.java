package vn.lachan.rulebook.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Facts;

/** A child as rules see it: the facts, what follows from them, and the findings so far. */
public final class Child extends Fact {

    private final Facts facts;
    private final @Nullable Integer age;
    private final @Nullable BigDecimal hoursPerDay;
    private final @Nullable BigDecimal hoursPerWeek;
    private final List<Job> jobs;
    private final List<Finding> findings = new ArrayList<>(6);

    /**
     * Takes the facts as they stand.
     *
     * @param age completed years, null where unknown
     */
    public Child(Facts facts, @Nullable Integer age) {
        this(
                facts,
                age,
                total(facts.knownJobs(), Facts.Job::hoursPerDay),
                total(facts.knownJobs(), Facts.Job::hoursPerWeek));
    }

    private Child(
            Facts facts, @Nullable Integer age, @Nullable BigDecimal hoursPerDay, @Nullable BigDecimal hoursPerWeek) {
        super(Field.values(facts, age, hoursPerDay, hoursPerWeek));
        this.facts = facts;
        this.age = age;
        this.hoursPerDay = hoursPerDay;
        this.hoursPerWeek = hoursPerWeek;
        this.jobs = jobs(facts.knownJobs());
    }

    private List<Job> jobs(List<Facts.Job> known) {
        if (known.isEmpty()) {
            return List.of();
        }
        List<Job> all = new ArrayList<>(known.size());
        for (Facts.Job job : known) {
            all.add(new Job(this, all.size(), job));
        }
        return Collections.unmodifiableList(all);
    }

    /** The age on the fact date: the birthday of 29 February is 1 March in other years. */
    public static @Nullable Integer ageOf(Facts facts) {
        LocalDate born = facts.born();
        if (born == null) {
            return null;
        }
        LocalDate day = facts.factDate();
        boolean before = day.getMonthValue() < born.getMonthValue()
                || (day.getMonthValue() == born.getMonthValue() && day.getDayOfMonth() < born.getDayOfMonth());
        return Math.max(0, day.getYear() - born.getYear() - (before ? 1 : 0));
    }

    private static @Nullable BigDecimal total(List<Facts.Job> jobs, Function<Facts.Job, @Nullable BigDecimal> hoursOf) {
        BigDecimal sum = null;
        for (Facts.Job job : jobs) {
            BigDecimal hours = hoursOf.apply(job);
            if (hours != null) {
                sum = sum == null ? hours : sum.add(hours);
            }
        }
        return sum;
    }

    public Facts facts() {
        return facts;
    }

    public @Nullable Integer age() {
        return age;
    }

    /** Known hours a day of all jobs together, null where none is known. */
    public @Nullable BigDecimal hoursPerDay() {
        return hoursPerDay;
    }

    /** Known hours a week of all jobs together, null where none is known. */
    public @Nullable BigDecimal hoursPerWeek() {
        return hoursPerWeek;
    }

    public List<Job> jobs() {
        return jobs;
    }

    /** What rules found so far, in the order in which they fired. */
    public List<Finding> findings() {
        return findings;
    }

    void find(Finding finding) {
        findings.add(finding);
    }
}
