package vn.lachan.intervention;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.classification.UncountedReceipts;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;

/** What persons made of the rules' recommendations. A later run of the rules adds nothing here: only a person does. */
@Component
class Confirmations {

    private final JdbcClient db;
    private final FactsVersions versions;
    private final UncountedReceipts uncounted;
    private final Clock clock;

    /**
     * One decision.
     *
     * @param facts the version of the facts that it rests on
     * @param overridden whether it differs from what the rules recommended
     */
    record Confirmation(int number, int facts, boolean overridden, String childClass) {

        private boolean overrides(FactsVersion version) {
            return overridden && facts == version.number();
        }
    }

    Confirmations(JdbcClient db, FactsVersions versions, UncountedReceipts uncounted, Clock clock) {
        this.db = db;
        this.versions = versions;
        this.uncounted = uncounted;
        this.clock = clock;
    }

    void add(CaseNumber caseNumber, FactsVersion facts, String childClass, Actor by) {
        int number = last(caseNumber).map(Confirmation::number).orElse(0) + 1;
        boolean overridden = !childClass.equals(facts.childClass());
        if (overridden && of(caseNumber).stream().noneMatch(before -> before.overrides(facts))) {
            uncounted.overridden(facts.receipt());
        }
        db.sql("insert into confirmation values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        caseNumber.value(),
                        number,
                        facts.number(),
                        overridden,
                        childClass,
                        OffsetDateTime.now(clock),
                        by.username())
                .update();
    }

    /**
     * Whether {@code version}, the latest, is the first since the last decision to see the child otherwise than decided:
     * then a person has to look again. Later ones find that task open already.
     */
    boolean isQuestionedBy(CaseNumber caseNumber, FactsVersion version) {
        return last(caseNumber)
                .filter(decision -> !version.childClass().equals(decision.childClass())
                        && versions.disagreeing(caseNumber, decision.facts(), decision.childClass()) == 1)
                .isPresent();
    }

    Optional<Confirmation> last(CaseNumber caseNumber) {
        return select(caseNumber, " order by number desc limit 1").optional();
    }

    /** All decisions, the first at the top. */
    List<Confirmation> of(CaseNumber caseNumber) {
        return select(caseNumber, " order by number").list();
    }

    private JdbcClient.MappedQuerySpec<Confirmation> select(CaseNumber caseNumber, String order) {
        return db.sql("select number, facts, overridden, child_class from confirmation where case_number = ?" + order)
                .param(caseNumber.value())
                .query((row, index) ->
                        new Confirmation(row.getInt(1), row.getInt(2), row.getBoolean(3), row.getString(4)));
    }
}
