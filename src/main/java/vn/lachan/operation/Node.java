package vn.lachan.operation;

import java.time.Instant;

/**
 * A running node.
 *
 * @param name what the machine is called
 * @param rulebook hash of the rulebook that it judges by
 * @param here whether it is the one that was asked
 */
public record Node(String id, String name, String rulebook, Instant startedAt, Instant seenAt, boolean here) {}
