package vn.lachan.intervention;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseFile;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;

/** Monitoring visits, as far as the schedule asks about them; what was seen stands in the forms. */
@Component
class Visits {

    private final JdbcClient db;

    /**
     * One visit.
     *
     * @param clean whether the child was seen, and neither unlawful work nor harm nor a new risk was
     */
    record Visit(int number, LocalDate madeOn, boolean clean) {}

    Visits(JdbcClient db) {
        this.db = db;
    }

    void add(CaseFile file, LocalDate madeOn, boolean clean, Actor by) {
        String caseNumber = file.number().value();
        int before = db.sql("select coalesce(max(number), 0) from visit where case_number = ?")
                .param(caseNumber)
                .query(Integer.class)
                .single();
        db.sql("insert into visit values (?, ?, ?, ?, ?, ?)")
                .params(caseNumber, before + 1, madeOn, by.username(), clean, file.spell())
                .update();
    }

    /** The visits of this spell, the latest first. */
    List<Visit> of(CaseFile file) {
        return found(db.sql("select number, made_on, clean from visit where case_number = ? and spell = ?"
                        + " order by number desc")
                .params(file.number().value(), file.spell()));
    }

    /** The visits of all spells, the latest first. */
    List<Visit> all(CaseNumber caseNumber) {
        return found(db.sql("select number, made_on, clean from visit where case_number = ? order by number desc")
                .param(caseNumber.value()));
    }

    private static List<Visit> found(JdbcClient.StatementSpec asked) {
        return asked.query(
                        (row, index) -> new Visit(row.getInt(1), row.getObject(2, LocalDate.class), row.getBoolean(3)))
                .list();
    }
}
