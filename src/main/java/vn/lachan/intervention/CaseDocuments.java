package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.vault.SealedJson;

/** Every form that was completed, in all its versions; nothing is ever overwritten. */
@Component
class CaseDocuments {

    private final JdbcClient db;
    private final SealedJson sealed;
    private final Clock clock;

    CaseDocuments(JdbcClient db, SealedJson sealed, Clock clock) {
        this.db = db;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Keeps the next version of a form, and returns its number. */
    int keep(CaseNumber caseNumber, String form, ObjectNode answers, Actor by) {
        int number = db.sql("select coalesce(max(number), 0) from case_document where case_number = ? and form = ?")
                        .params(caseNumber.value(), form)
                        .query(Integer.class)
                        .single()
                + 1;
        db.sql("insert into case_document values (?, ?, ?, ?, ?, ?)")
                .params(
                        caseNumber.value(),
                        form,
                        number,
                        OffsetDateTime.now(clock),
                        by.username(),
                        sealed.seal(caseNumber.value(), context(form, number), answers))
                .update();
        return number;
    }

    /** The last version of a form, if it was ever completed. */
    Optional<CaseDocument> last(CaseNumber caseNumber, String form) {
        return db.sql("select * from case_document where case_number = ? and form = ? order by number desc limit 1")
                .params(caseNumber.value(), form)
                .query(this::document)
                .optional();
    }

    private CaseDocument document(ResultSet row, int index) throws SQLException {
        String caseNumber = row.getString("case_number");
        String form = row.getString("form");
        int number = row.getInt("number");
        return new CaseDocument(
                new CaseNumber(caseNumber),
                form,
                number,
                row.getObject("completed_at", OffsetDateTime.class).toInstant(),
                row.getString("completed_by"),
                sealed.unseal(caseNumber, context(form, number), row.getBytes("sealed"), ObjectNode.class));
    }

    private static String context(String form, int number) {
        return "document/" + form + "/" + number;
    }
}
