package vn.lachan.intervention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseFile;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;

/** Temporary removals of children from their carers (Decree 56/2017 art. 32). */
@Component
class Removals {

    private final JdbcClient db;

    /** One removal, both days included. */
    record Removal(int number, LocalDate from, LocalDate until) {

        int days() {
            return (int) ChronoUnit.DAYS.between(from, until) + 1;
        }
    }

    Removals(JdbcClient db) {
        this.db = db;
    }

    void add(CaseFile file, LocalDate from, int days, Actor by) {
        db.sql("insert into removal values (?, ?, ?, ?, ?, ?)")
                .params(
                        file.number().value(),
                        all(file.number()).size() + 1,
                        from,
                        from.plusDays(days - 1L),
                        by.username(),
                        file.spell())
                .update();
    }

    /** The removals of this spell. */
    List<Removal> of(CaseFile file) {
        return found(db.sql("select number, from_day, until_day from removal where case_number = ? and spell = ?"
                        + " order by number")
                .params(file.number().value(), file.spell()));
    }

    /** The removals of all spells. */
    List<Removal> all(CaseNumber caseNumber) {
        return found(db.sql("select number, from_day, until_day from removal where case_number = ? order by number")
                .param(caseNumber.value()));
    }

    private static List<Removal> found(JdbcClient.StatementSpec asked) {
        return asked.query((row, index) -> new Removal(
                        row.getInt(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .list();
    }

    Optional<Removal> last(CaseFile file) {
        List<Removal> all = of(file);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** How many days the child has been, or is to be, away in all during this spell. */
    int days(CaseFile file) {
        return of(file).stream().mapToInt(Removal::days).sum();
    }
}
