package vn.lachan.rulebook;

import java.util.Map;

/**
 * The codes that facts may use, by list ({@code work}, {@code workplace}, {@code schooling} …, named as the property of
 * {@link Facts} that takes them), each with its name, in the order of the tables.
 */
public record Codes(Map<String, Map<String, Words>> lists) {

    /** Whether {@code list} has {@code code}. */
    public boolean know(String list, String code) {
        return lists.getOrDefault(list, Map.of()).containsKey(code);
    }
}
