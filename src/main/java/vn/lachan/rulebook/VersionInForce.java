package vn.lachan.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One time that a rulebook was put in force. One that was gone back to has several.
 *
 * @param from the first day of facts that it reaches, {@code to} the last, null for no end
 * @param since when it was put in force, {@code until} when the next one was, null where none was
 * @param last whether it was not put in force again later
 * @param before the hash of what was put in force before it, null for the first
 * @param approvals how often it was put in force by an approved change until then
 */
public record VersionInForce(
        String hash,
        String version,
        Words title,
        LocalDate from,
        @Nullable LocalDate to,
        Instant since,
        @Nullable Instant until,
        boolean last,
        @Nullable String before,
        ActivationCause cause,
        int approvals) {}
