package vn.lachan.intervention;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

    void add(CaseNumber caseNumber, LocalDate madeOn, boolean clean, Actor by) {
        List<Visit> before = of(caseNumber);
        db.sql("insert into visit values (?, ?, ?, ?, ?)")
                .params(
                        caseNumber.value(),
                        before.isEmpty() ? 1 : before.get(0).number() + 1,
                        madeOn,
                        by.username(),
                        clean)
                .update();
    }

    /** All visits, the latest first. */
    List<Visit> of(CaseNumber caseNumber) {
        return db.sql("select number, made_on, clean from visit where case_number = ? order by number desc")
                .param(caseNumber.value())
                .query((row, index) -> new Visit(row.getInt(1), row.getObject(2, LocalDate.class), row.getBoolean(3)))
                .list();
    }
}
