package vn.lachan.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one child on one day. Unknown is null; an empty list means that it was asked and there is none.
 * Codes are those of the rulebook's lists, hours are exact decimals.
 *
 * @param childRef the sender's own reference, never a name
 * @param factDate the day of the work or of the finding; it chooses the law
 * @param birthDate as sent; see {@link #born()}
 * @param jobs known only of a working child
 * @param injuryPercent forensic injury rate, 0 to 100
 */
public record Facts(
        @Nullable String childRef,
        LocalDate factDate,
        @Nullable LocalDate birthDate,
        Precision birthDatePrecision,
        @Nullable String sex,
        @Nullable String schooling,
        @Nullable Boolean working,
        @Nullable List<Job> jobs,
        @Nullable SortedSet<String> coercion,
        @Nullable SortedSet<String> exploitation,
        @Nullable SortedSet<String> movement,
        @Nullable Boolean movedForExploitation,
        @Nullable Boolean carerIsHarmDoer,
        @Nullable Boolean seriousHarm,
        @Nullable BigDecimal injuryPercent,
        @Nullable Boolean employerPriorSanction,
        @Nullable SortedSet<String> riskFactors,
        @Nullable SortedSet<String> specialCircumstances,
        @Nullable SortedSet<String> settings) {

    /** How much of a birth date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** One job of the child, in the reference week. */
    public record Job(
            @Nullable String work,
            @Nullable String workText,
            @Nullable String workplace,
            @Nullable BigDecimal hoursPerDay,
            @Nullable BigDecimal hoursPerWeek,
            @Nullable Boolean overtime,
            @Nullable Boolean night,
            @Nullable LocalDate provincialConsentDate,
            @Nullable String employer,
            @Nullable Boolean guardianConsent,
            @Nullable Boolean writtenContract,
            @Nullable Boolean healthCertificate,
            @Nullable Boolean trackingBook,
            @Nullable Boolean affectsSchooling,
            @Nullable Boolean unsafeForAge) {}

    /** The day that counts as the birthday: of a month or a year the last day, so that the younger age is presumed. */
    public @Nullable LocalDate born() {
        if (birthDate == null) {
            return null;
        }
        return switch (birthDatePrecision) {
            case DAY -> birthDate;
            case MONTH -> YearMonth.from(birthDate).atEndOfMonth();
            case YEAR -> LocalDate.of(birthDate.getYear(), 12, 31);
        };
    }

    /** The jobs, none where they are unknown. */
    public List<Job> knownJobs() {
        return jobs == null ? List.of() : jobs;
    }
}
