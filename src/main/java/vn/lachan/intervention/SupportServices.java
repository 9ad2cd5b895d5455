package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.identity.CaseNumber;
import vn.lachan.vault.SealedJson;

/** The services of approved plans. */
@Component
class SupportServices {

    private static final String CONTEXT = "service/";

    private final JdbcClient db;
    private final SealedJson sealed;

    SupportServices(JdbcClient db, SealedJson sealed) {
        this.db = db;
        this.sealed = sealed;
    }

    /** Takes the services of an approved plan into work. */
    void begin(CaseDocument plan) {
        int place = 0;
        for (JsonNode service : plan.answers().path("services")) {
            UUID id = UUID.randomUUID();
            db.sql("insert into support_service values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            plan.caseNumber().value(),
                            plan.number(),
                            place++,
                            service.get("type").asText(),
                            LocalDate.parse(service.get("startsOn").asText()),
                            LocalDate.parse(service.get("endsOn").asText()),
                            SupportService.State.OPEN.name(),
                            sealed.seal(plan.caseNumber().value(), CONTEXT + id, service))
                    .update();
        }
    }

    List<SupportService> of(CaseNumber caseNumber) {
        return db.sql("select * from support_service where case_number = ? order by plan, place")
                .param(caseNumber.value())
                .query(this::service)
                .list();
    }

    Optional<SupportService> find(CaseNumber caseNumber, UUID id) {
        return db.sql("select * from support_service where id = ? and case_number = ?")
                .params(id, caseNumber.value())
                .query(this::service)
                .optional();
    }

    void end(SupportService service, SupportService.State state) {
        db.sql("update support_service set state = ? where id = ?")
                .params(state.name(), service.id())
                .update();
    }

    /** What is still open ends with the case. */
    void endWith(CaseNumber caseNumber) {
        db.sql("update support_service set state = ? where case_number = ? and state = ?")
                .params(SupportService.State.ENDED.name(), caseNumber.value(), SupportService.State.OPEN.name())
                .update();
    }

    private SupportService service(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String caseNumber = row.getString("case_number");
        return new SupportService(
                id,
                new CaseNumber(caseNumber),
                row.getInt("plan"),
                row.getString("type"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                SupportService.State.valueOf(row.getString("state")),
                sealed.unseal(caseNumber, CONTEXT + id, row.getBytes("sealed"), ObjectNode.class));
    }
}
