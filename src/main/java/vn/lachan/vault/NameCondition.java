package vn.lachan.vault;

import java.util.Map;

/**
 * A condition on a column of subjects, for SQL that has conditions of its own beside it.
 *
 * @param values what its named parameters stand for
 */
public record NameCondition(String sql, Map<String, byte[]> values) {}
