package vn.lachan.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.vault.SealedJson;

/** The rows of attachments; names, digests and reasons under the seal of the case. */
@Component
class AttachmentTable {

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final Clock clock;

    AttachmentTable(JdbcClient jdbc, SealedJson sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** What of a file is sealed beside its bytes. */
    record Told(String name, String digest) {}

    /** An attachment with what only this room needs: its digest, and in how many parts it is kept. */
    record Row(Attachment attachment, String digest, int parts) {}

    /** Lets those who add to one case take turns. */
    void lock(CaseNumber number) {
        var unused = jdbc.sql("select case_number from case_file where case_number = ? for update")
                .param(number.value())
                .query(String.class)
                .optional();
    }

    /** All of a case, withdrawn ones too, oldest first. */
    List<Row> of(CaseNumber number) {
        return jdbc.sql("select * from attachment where case_number = ? order by added_at, id")
                .param(number.value())
                .query((row, index) -> row(number, row))
                .list();
    }

    Optional<Row> find(CaseNumber number, UUID id) {
        return jdbc.sql("select * from attachment where case_number = ? and id = ?")
                .params(number.value(), id)
                .query((row, index) -> row(number, row))
                .optional();
    }

    void add(CaseNumber number, UUID id, Upload upload, int parts, Actor by) {
        jdbc.sql("insert into attachment (id, case_number, kind, size, parts, told, added_at, added_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        number.value(),
                        upload.kind().name(),
                        upload.size(),
                        parts,
                        sealed.seal(number.value(), context(id, "told"), new Told(upload.name(), upload.digest())),
                        OffsetDateTime.now(clock),
                        by.username())
                .update();
    }

    /** Whether it was in use until now. */
    boolean withdraw(CaseNumber number, UUID id, String reason, Actor by) {
        return jdbc.sql("update attachment set withdrawn_at = ?, withdrawn_by = ?, reason = ?"
                                + " where case_number = ? and id = ? and withdrawn_at is null")
                        .params(
                                OffsetDateTime.now(clock),
                                by.username(),
                                sealed.seal(number.value(), context(id, "reason"), reason),
                                number.value(),
                                id)
                        .update()
                == 1;
    }

    private Row row(CaseNumber number, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Told told = sealed.unseal(number.value(), context(id, "told"), row.getBytes("told"), Told.class);
        Attachment attachment = new Attachment(
                id,
                told.name(),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"),
                withdrawal(number, id, row));
        return new Row(attachment, told.digest(), row.getInt("parts"));
    }

    private Optional<Attachment.Withdrawal> withdrawal(CaseNumber number, UUID id, ResultSet row) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject("withdrawn_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Attachment.Withdrawal(
                        at.toInstant(),
                        row.getString("withdrawn_by"),
                        sealed.unseal(number.value(), context(id, "reason"), row.getBytes("reason"), String.class)));
    }

    private static String context(UUID id, String what) {
        return "attachment/" + id + "/" + what;
    }
}
