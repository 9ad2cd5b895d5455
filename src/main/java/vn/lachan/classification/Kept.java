package vn.lachan.classification;

import java.util.UUID;
import vn.lachan.rulebook.Facts;

/** A decision to keep a receipt of, beside the bytes that are answered. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Kept(UUID id, Facts facts, Decision decision, byte[] result) {}
