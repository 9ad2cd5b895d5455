package vn.lachan.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.lachan.Visitor;

/** The hotline: sends one report after another to the localities in turn. */
final class Reception {

    private static final List<String> LOCALITIES = List.of("06685", "01843", "00070", "26506");
    private static final JsonMapper JSON = new JsonMapper();

    private final Visitor hotline;
    private final OfficeLog log;
    private int received;

    Reception(int port, OfficeLog log) {
        this.hotline = Visitor.basic(port, "tiepnhan", "tiepnhan");
        this.log = log;
    }

    void receives() {
        ObjectNode report = JSON.createObjectNode()
                .put("source", "HOTLINE_111")
                .put("incidentUnit", LOCALITIES.get(received % LOCALITIES.size()))
                .put("story", "Chuyện hư cấu số " + received);
        report.putArray("children").addObject().put("fullName", "Trẻ Hư Cấu").put("sex", "FEMALE");
        log.writes("a report", () -> hotline.post("/api/v1/reports", report.toString()));
        received++;
    }
}
