package vn.lachan.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import vn.lachan.rulebook.law.ExampleColumn;
import vn.lachan.rulebook.law.ExampleColumn.Part;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Row;

/** The cells of a row of examples as the outward contract has them. An empty cell is unknown, or is not compared. */
final class ExampleCells {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Row row;
    private final Faults faults;

    ExampleCells(Row row, Faults faults) {
        this.row = row;
        this.faults = faults;
    }

    /** The properties of one part that the row tells. */
    ObjectNode object(Part part) {
        ObjectNode object = NODES.objectNode();
        for (ExampleColumn column : ExampleColumn.values()) {
            String cell = row.text(column.heading());
            if (column.part() == part && !cell.isEmpty()) {
                JsonNode value = value(column, cell);
                if (!value.isMissingNode()) {
                    object.set(column.property(), value);
                }
            }
        }
        return object;
    }

    private JsonNode value(ExampleColumn column, String cell) {
        if (column == ExampleColumn.WORK && cell.equals(ExampleColumn.UNKNOWN)) {
            return MissingNode.getInstance();
        }
        if (column == ExampleColumn.LEGAL) {
            return citations(cell);
        }
        return switch (column.kind()) {
            case CODES -> list(column, row.codes(column.heading()));
            case DECIMAL, WHOLE -> number(cell);
            case ONE_OF, CODE, TEXT, DATE ->
                column.isFlag() ? NODES.booleanNode(cell.equals("co")) : text(column, cell);
        };
    }

    private static JsonNode text(ExampleColumn column, String cell) {
        boolean none = column.part() == Part.RESULT && cell.equals(ExampleColumn.NONE);
        return none ? NullNode.getInstance() : TextNode.valueOf(cell);
    }

    private ArrayNode list(ExampleColumn column, List<String> codes) {
        ArrayNode list = NODES.arrayNode();
        if (codes.equals(List.of(ExampleColumn.NONE))) {
            return list;
        }
        for (String code : codes) {
            if (column == ExampleColumn.MISSING_FACTS) {
                ExampleColumn.pointer(code).ifPresentOrElse(list::add, () -> unknownFact(code));
            } else {
                list.add(code);
            }
        }
        return list;
    }

    private void unknownFact(String word) {
        faults.error(
                row,
                ExampleColumn.MISSING_FACTS.heading(),
                new Words("không có dữ kiện nào tên " + word, "there is no fact called " + word),
                new Words(
                        "Viết tên cột của dữ kiện; của một việc làm thì thêm thứ tự của việc, như viec_gio_ngay:1.",
                        "Write the fact's column; of a job add which one it is, such as viec_gio_ngay:1."));
    }

    /** As a line of JSON would have it. */
    private static JsonNode number(String cell) {
        try {
            return JSON.readTree(new BigDecimal(cell).toPlainString());
        } catch (NumberFormatException | JsonProcessingException refusedAsCell) {
            return TextNode.valueOf(cell);
        }
    }

    private static ObjectNode citations(String cell) {
        ObjectNode citations = NODES.objectNode();
        Arrays.stream(cell.split(";", -1))
                .map(citation -> citation.split("=", 2))
                .filter(citation -> citation.length == 2)
                .forEach(citation -> citations.put(citation[0].strip(), citation[1].strip()));
        return citations;
    }
}
