package vn.lachan.classification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A receipt as it lies in its table: who had something classified, when, by which rulebook. Facts and result are sealed;
 * {@link Receipts#open} opens them.
 *
 * @param day whose key seals it
 * @param language in which the result was told
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Receipt(
        UUID id, Instant madeAt, LocalDate day, Maker maker, Occasion occasion, Locale language, byte[] sealed) {}
