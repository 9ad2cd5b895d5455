package vn.lachan.rulebook;

import java.util.SortedMap;

/**
 * A rule that does not hold and is close.
 *
 * @param rule its id
 * @param would what would make it hold or fall away, such as {@code weekTotal: "> 20"}
 */
public record NearMiss(String rule, Words message, SortedMap<String, String> would) {}
