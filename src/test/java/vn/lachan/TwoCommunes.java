package vn.lachan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import vn.lachan.casefile.Received;
import vn.lachan.casefile.ReceivingReports;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReportNumber;

/** Two communes that must know nothing of each other: A, where {@code canbo} works, and B, where {@code canbo2} does. */
@TestComponent
public class TwoCommunes {

    public static final String A = "06685";
    public static final String B = "01843";

    private final ReceivingReports reports;
    private final TaskService tasks;

    TwoCommunes(ReceivingReports reports, TaskService tasks) {
        this.reports = reports;
        this.tasks = tasks;
    }

    /** A case with its open task. */
    public record Opened(ReportNumber report, CaseNumber number, String task, String instance, String definition) {}

    /** Has somebody report one child in {@code commune}, which opens one case with one task. */
    public Opened report(String commune) throws Exception {
        ObjectNode told = (ObjectNode) new ObjectMapper().readTree("""
                {"source": "HOTLINE_111", "incidentPlace": "Xưởng thử nghiệm (hư cấu)",
                 "story": "Hư cấu: một em nhỏ được thấy bóc vỏ sò đến khuya.",
                 "likelyConsequence": "Em có thể bỏ học.", "seriousHarm": false,
                 "informant": {"anonymous": true},
                 "children": [{"fullName": "Trẻ Thử Nghiệm", "birthDate": "2014-03-01",
                   "birthDatePrecision": "DAY", "sex": "FEMALE", "category": "AT_RISK", "condition": "Mệt mỏi."}]}
                """);
        told.put("incidentUnit", commune);
        Received received = reports.receive(told, new Actor("tiepnhan", Set.of()), null);
        CaseNumber number = received.caseNumbers().get(0);
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
        return new Opened(
                received.reportNumber(),
                number,
                task.getId(),
                task.getProcessInstanceId(),
                task.getProcessDefinitionId());
    }

    /** The first task form's answers that let its task complete. */
    public static JsonNode answersOfTheCheck() {
        return new ObjectMapper()
                .createObjectNode()
                .put("sex", "FEMALE")
                .put("outcome", "PROCEED")
                .put("checkNote", "Đã kiểm tra (thử nghiệm).");
    }
}
