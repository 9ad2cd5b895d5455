package vn.lachan.rulechange.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.lachan.rulechange.draft.file.TableFile;

/** Reads rows out of a request, no more than a table may have: {@code {"rows": [["a", "b"], …]}}. */
final class SentRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SentRows() {}

    static List<List<String>> of(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(2 * TableFile.LARGEST + 1);
        if (body.length > 2 * TableFile.LARGEST) {
            throw new Unreadable();
        }
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : array(read(body).path("rows"))) {
            List<String> cells = new ArrayList<>();
            for (JsonNode cell : array(row)) {
                if (!cell.isTextual()) {
                    throw new Unreadable();
                }
                cells.add(cell.asText());
            }
            rows.add(cells);
        }
        return rows;
    }

    private static JsonNode read(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new Unreadable();
        }
    }

    private static JsonNode array(JsonNode node) {
        if (!node.isArray()) {
            throw new Unreadable();
        }
        return node;
    }

    /** The body is no rows, or too many. */
    static final class Unreadable extends RuntimeException {}
}
