package vn.lachan.intervention;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.GatheredFacts;
import vn.lachan.classification.Decision;
import vn.lachan.classification.DecisionJson;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.rulebook.Urgency;
import vn.lachan.vault.SealedJson;

/** The facts of cases in their versions; none is ever overwritten. */
@Component
class FactsVersions implements GatheredFacts {

    private final JdbcClient db;
    private final SealedJson sealed;
    private final ObjectMapper json;
    private final Clock clock;

    /** What is sealed of a version. */
    private record Contents(
            ObjectNode facts, ObjectNode decision, @Nullable ObjectNode english) {}

    FactsVersions(JdbcClient db, SealedJson sealed, ObjectMapper json, Clock clock) {
        this.db = db;
        this.sealed = sealed;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps facts and what the rules made of them as the next version. */
    FactsVersion add(CaseNumber caseNumber, ObjectNode facts, Decision decision, FactsVersion.Cause cause, Actor by) {
        int number = last(caseNumber).map(FactsVersion::number).orElse(0) + 1;
        FactsVersion version = new FactsVersion(
                number,
                Objects.requireNonNull(decision.receiptId()),
                decision.judgement().childClass(),
                decision.judgement().urgency(),
                facts,
                told(decision, "vi"),
                told(decision, "en"));
        db.sql("insert into facts_version values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        caseNumber.value(),
                        number,
                        cause.name(),
                        OffsetDateTime.now(clock),
                        by.username(),
                        version.receipt(),
                        version.childClass(),
                        version.urgency() == null ? null : version.urgency().name(),
                        sealed.seal(
                                caseNumber.value(),
                                context(number),
                                new Contents(facts, version.decision(), version.english())))
                .update();
        return version;
    }

    private ObjectNode told(Decision decision, String language) {
        try {
            return json.readValue(DecisionJson.write(decision, Locale.forLanguageTag(language)), ObjectNode.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read what was just written", unreadable);
        }
    }

    @Override
    public Optional<ObjectNode> of(CaseNumber caseNumber) {
        return last(caseNumber).map(FactsVersion::facts);
    }

    Optional<FactsVersion> last(CaseNumber caseNumber) {
        return db.sql("select * from facts_version where case_number = ? order by number desc limit 1")
                .param(caseNumber.value())
                .query(this::version)
                .optional();
    }

    Optional<FactsVersion> find(CaseNumber caseNumber, int number) {
        return db.sql("select * from facts_version where case_number = ? and number = ?")
                .params(caseNumber.value(), number)
                .query(this::version)
                .optional();
    }

    Instant madeAt(CaseNumber caseNumber, int number) {
        return db.sql("select made_at from facts_version where case_number = ? and number = ?")
                .params(caseNumber.value(), number)
                .query((row, index) ->
                        row.getObject("made_at", OffsetDateTime.class).toInstant())
                .single();
    }

    /** How many versions after {@code facts} saw the child otherwise than {@code decided}. */
    int disagreeing(CaseNumber caseNumber, int facts, String decided) {
        return db.sql("select count(*) from facts_version where case_number = ? and number > ? and child_class <> ?")
                .params(caseNumber.value(), facts, decided)
                .query(Integer.class)
                .single();
    }

    /** All versions, the first at the top. */
    List<FactsVersion> all(CaseNumber caseNumber) {
        return db.sql("select * from facts_version where case_number = ? order by number")
                .param(caseNumber.value())
                .query(this::version)
                .list();
    }

    private FactsVersion version(ResultSet row, int index) throws SQLException {
        int number = row.getInt("number");
        String urgency = row.getString("urgency");
        Contents contents =
                sealed.unseal(row.getString("case_number"), context(number), row.getBytes("sealed"), Contents.class);
        return new FactsVersion(
                number,
                row.getObject("receipt_id", UUID.class),
                row.getString("child_class"),
                urgency == null ? null : Urgency.valueOf(urgency),
                contents.facts,
                contents.decision,
                contents.english);
    }

    private static String context(int number) {
        return "facts/" + number;
    }
}
