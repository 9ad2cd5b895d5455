package vn.lachan.casefile;

import java.time.Instant;
import java.util.Optional;
import vn.lachan.identity.UnitCode;

/**
 * How far the open cases of a commune have passed to the one that it merged into.
 *
 * @param cases how many were open when it began
 * @param moved how many have passed
 * @param reached the last case that was gone through
 */
public record Handover(
        UnitCode from,
        UnitCode to,
        int cases,
        int moved,
        String reached,
        Instant begunAt,
        Optional<Instant> finishedAt) {}
