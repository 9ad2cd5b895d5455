package vn.lachan.rulebook;

import static vn.lachan.rulebook.Known.above;
import static vn.lachan.rulebook.Known.any;
import static vn.lachan.rulebook.Known.has;
import static vn.lachan.rulebook.Known.no;
import static vn.lachan.rulebook.Known.unfit;
import static vn.lachan.rulebook.Known.yes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.language.Child;
import vn.lachan.rulebook.law.Law;

/** The rules in plain Java, as fast as it comes without contortions: nothing can be changed, tabled or explained. */
final class HandWritten {

    private final Law law;

    HandWritten(Law law) {
        this.law = law;
    }

    List<Given> find(Facts facts) {
        Pass pass = new Pass(law, facts, Child.ageOf(facts));
        pass.worstForms();
        if (pass.aged) {
            pass.work();
            pass.risks();
        }
        pass.signals();
        return pass.given;
    }

    /** One child; {@code aged} where the age is known, else {@code age} means nothing. */
    private static final class Pass {

        private final Law law;
        private final Facts facts;
        private final List<Facts.Job> jobs;
        private final boolean aged;
        private final int age;
        private final List<Given> given = new ArrayList<>(6);
        private boolean forcedLabour;
        private boolean childLabour;
        private boolean hazardous;
        private boolean onlyPapers;
        private boolean unfitJob;

        Pass(Law law, Facts facts, @Nullable Integer age) {
            this.law = law;
            this.facts = facts;
            this.jobs = facts.knownJobs();
            this.aged = age != null;
            this.age = age == null ? 0 : age;
        }

        private void give(String code) {
            given.add(Given.of(code));
        }

        void worstForms() {
            if (any(facts.movement()) && yes(facts.movedForExploitation())) {
                give("R-T1");
                if (aged && age < 16) {
                    give("R-T2");
                }
            }
            forcedLabour = Known.forced(facts.coercion());
            if (forcedLabour) {
                give("R-W1");
            }
            if (any(facts.exploitation())) {
                if (Known.sexual(facts.exploitation())) {
                    give("R-W2");
                }
                if (has(facts.exploitation(), "DRUGS_OR_CONTRABAND")) {
                    give("R-W3");
                }
                if (has(facts.exploitation(), "ORGANISED_BEGGING")) {
                    give("R-W4");
                }
            }
        }

        void work() {
            if (jobs.isEmpty()) {
                return;
            }
            BigDecimal day = BigDecimal.ZERO;
            BigDecimal week = BigDecimal.ZERO;
            boolean overtime = false;
            boolean night = false;
            boolean closed = false;
            boolean overtimeClosed = false;
            boolean nightClosed = false;
            for (int i = 0; i < jobs.size(); i++) {
                Facts.Job job = jobs.get(i);
                ofJob(job, i);
                day = job.hoursPerDay() == null ? day : day.add(job.hoursPerDay());
                week = job.hoursPerWeek() == null ? week : week.add(job.hoursPerWeek());
                overtime |= yes(job.overtime());
                night |= yes(job.night());
                if (job.work() != null && age >= 15) {
                    boolean closedToOvertime = !law.openToOvertime(job.work());
                    closed |= closedToOvertime;
                    overtimeClosed |= closedToOvertime && yes(job.overtime());
                    nightClosed |= yes(job.night()) && !law.openToNight(job.work());
                }
            }
            if (age < 15) {
                if (overtime || night || above(day, Known.UNDER_15_DAY) || above(week, Known.UNDER_15_WEEK)) {
                    give("R-C4");
                    childLabour = true;
                }
            } else if (overtimeClosed
                    || nightClosed
                    || (closed && (above(day, Known.FROM_15_DAY) || above(week, Known.FROM_15_WEEK)))
                    || above(day, Known.MOST_DAY)
                    || above(week, Known.MOST_WEEK)) {
                give("R-C5");
                childLabour = true;
                if (jobs.stream().anyMatch(job -> "OTHER".equals(job.work()))) {
                    give("ANNEX_V_INCOMPLETE");
                }
            }
            if (age < 16 && (childLabour || hazardous) && has(facts.coercion(), "FORCED_BY_CARER")) {
                give("R-C7");
                childLabour = true;
            }
            if (onlyPapers && !childLabour && !hazardous) {
                give("R-F1");
            }
        }

        private void ofJob(Facts.Job job, int index) {
            String work = job.work();
            boolean family = "FAMILY".equals(job.employer());
            boolean prohibited = false;
            boolean forbidden = false;
            if (work != null && law.hazardous(work)) {
                given.add(new Given("R-H1", index));
                prohibited = true;
            }
            if (job.workplace() != null && yes(law.prohibited(job.workplace(), job.hoursPerDay()))) {
                given.add(new Given("R-H2", index));
                prohibited = true;
            }
            hazardous |= prohibited;
            if (work != null && age < 13) {
                if (!law.artsOrSports(work)) {
                    if (!family
                            || above(job.hoursPerDay(), Known.FAMILY_DAY)
                            || above(job.hoursPerWeek(), Known.FAMILY_WEEK)) {
                        given.add(new Given("R-C1", index));
                        forbidden = true;
                    }
                } else if (job.provincialConsentDate() == null
                        || job.provincialConsentDate().isAfter(facts.factDate())) {
                    given.add(new Given("R-C2", index));
                    forbidden = true;
                }
            } else if (work != null && age < 15 && !family && !law.light(work)) {
                given.add(new Given("R-C3", index));
                forbidden = true;
            }
            childLabour |= forbidden;
            if (unfit(job)) {
                unfitJob = true;
                if (age < 15) {
                    given.add(new Given("R-C6", index));
                    childLabour = true;
                }
            }
            if (job.employer() != null && !family) {
                employer(job, index, prohibited, forbidden);
            }
        }

        private void employer(Facts.Job job, int index, boolean prohibited, boolean forbidden) {
            if (no(job.trackingBook())) {
                given.add(new Given("PEN-27.1", index));
                onlyPapers = true;
            }
            if (no(job.guardianConsent())) {
                given.add(new Given("PEN-27.2A", index));
                onlyPapers = true;
            }
            if (forcedLabour) {
                given.add(new Given("PEN-17.4", index));
            }
            if (age < 15) {
                under15(job, index, prohibited || forbidden);
            } else {
                from15(job, index, prohibited);
            }
        }

        private void under15(Facts.Job job, int index, boolean prohibited) {
            if (no(job.writtenContract()) || no(job.healthCertificate()) || unfit(job)) {
                given.add(new Given("PEN-27.2B", index));
                onlyPapers = true;
            }
            if (above(job.hoursPerDay(), Known.UNDER_15_DAY) || above(job.hoursPerWeek(), Known.UNDER_15_WEEK)) {
                given.add(new Given("PEN-27.2C", index));
            }
            if (yes(job.overtime()) || yes(job.night())) {
                given.add(new Given("PEN-27.2D", index));
            }
            if (prohibited) {
                given.add(new Given(age < 13 ? "PEN-27.3B" : "PEN-27.3A", index));
            }
        }

        private void from15(Facts.Job job, int index, boolean prohibited) {
            String work = job.work();
            boolean closed = work != null && !law.openToOvertime(work);
            if ((closed
                            && (above(job.hoursPerDay(), Known.FROM_15_DAY)
                                    || above(job.hoursPerWeek(), Known.FROM_15_WEEK)))
                    || above(job.hoursPerDay(), Known.MOST_DAY)
                    || above(job.hoursPerWeek(), Known.MOST_WEEK)) {
                given.add(new Given("PEN-27.2C", index));
            }
            if ((closed && yes(job.overtime())) || (work != null && yes(job.night()) && !law.openToNight(work))) {
                given.add(new Given("PEN-27.2E", index));
            }
            if (prohibited) {
                given.add(new Given("PEN-27.3C", index));
            }
        }

        void risks() {
            if (Known.atRisk(law, facts.riskFactors())
                    || any(facts.specialCircumstances())
                    || Known.outOfSchool(facts.schooling(), age)
                    || (age >= 15 && unfitJob)) {
                give("R-R1");
            }
        }

        void signals() {
            if (Known.outOfSchool(facts.schooling(), aged ? age : null)) {
                give("S-OUT-OF-SCHOOL");
            }
            boolean serious = false;
            if (facts.injuryPercent() != null && facts.injuryPercent().signum() > 0) {
                give("S-INJURY");
                serious = Known.serious(facts.injuryPercent());
                if (serious) {
                    give("S-SERIOUS-INJURY");
                }
            }
            if (hazardous && age < 16 && (serious || yes(facts.employerPriorSanction()))) {
                give("S-SIGNS-296");
            }
            if (jobs.stream().anyMatch(job -> job.work() != null && law.repealed(job.work()))) {
                give("REPEALED_LIST");
            }
            if (jobs.stream().anyMatch(job -> "WP-147-2D.09".equals(job.workplace()))) {
                give("LOTTERY_POINT");
            }
        }
    }
}
