package vn.lachan.rulebook;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads one job of the facts, property by property. */
final class JobReader {

    private static final BigDecimal DAY = BigDecimal.valueOf(24);
    private static final BigDecimal WEEK = BigDecimal.valueOf(168);
    private static final int LONGEST_TEXT = 500;

    private final JsonValues values;

    private @Nullable String work;
    private @Nullable String workText;
    private @Nullable String workplace;
    private @Nullable BigDecimal hoursPerDay;
    private @Nullable BigDecimal hoursPerWeek;
    private @Nullable Boolean overtime;
    private @Nullable Boolean night;
    private @Nullable LocalDate provincialConsentDate;
    private @Nullable String employer;
    private @Nullable Boolean guardianConsent;
    private @Nullable Boolean writtenContract;
    private @Nullable Boolean healthCertificate;
    private @Nullable Boolean trackingBook;
    private @Nullable Boolean affectsSchooling;
    private @Nullable Boolean unsafeForAge;

    JobReader(JsonValues values) {
        this.values = values;
    }

    void property(String name) throws IOException {
        switch (name) {
            case "work" -> work = values.text();
            case "workText" -> workText = values.text(LONGEST_TEXT, Unfit.LONG_TEXT);
            case "workplace" -> workplace = values.text();
            case "hoursPerDay" -> hoursPerDay = values.decimal(DAY, Unfit.DAY_HOURS);
            case "hoursPerWeek" -> hoursPerWeek = values.decimal(WEEK, Unfit.WEEK_HOURS);
            case "overtime" -> overtime = values.flag();
            case "night" -> night = values.flag();
            case "provincialConsentDate" -> provincialConsentDate = values.date();
            case "employer" -> employer = values.text();
            case "guardianConsent" -> guardianConsent = values.flag();
            case "writtenContract" -> writtenContract = values.flag();
            case "healthCertificate" -> healthCertificate = values.flag();
            case "trackingBook" -> trackingBook = values.flag();
            case "affectsSchooling" -> affectsSchooling = values.flag();
            case "unsafeForAge" -> unsafeForAge = values.flag();
            default -> throw new IllegalStateException("A job's property without a reader: " + name);
        }
    }

    Facts.Job told() {
        return new Facts.Job(
                work,
                workText,
                workplace,
                hoursPerDay,
                hoursPerWeek,
                overtime,
                night,
                provincialConsentDate,
                employer,
                guardianConsent,
                writtenContract,
                healthCertificate,
                trackingBook,
                affectsSchooling,
                unsafeForAge);
    }
}
