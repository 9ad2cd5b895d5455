package vn.lachan.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One example as its file tells it.
 *
 * @param line where it begins
 * @param jobLines where each of its jobs stands; empty where they stand in the line itself
 * @param told {@code ten}, {@code name}, {@code demo}, {@code golden}, {@code facts}, {@code expect}; missing where it cannot be read
 */
record Example(String file, int line, List<Integer> jobLines, JsonNode told) {

    /** Whether it stands in a table, each property in a column of its own. */
    boolean isRow() {
        return file.endsWith(".csv");
    }

    Words name() {
        String english = told.path("name").asText();
        String vietnamese = told.path("ten").asText(english);
        return new Words(vietnamese, english.isEmpty() ? vietnamese : english);
    }

    boolean isGolden() {
        return told.path("golden").asBoolean();
    }
}
