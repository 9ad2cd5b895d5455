package vn.lachan.taskform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.vault.SealedJson;

/** Drafts of task forms, one a task, sealed with the key of the case or rule change. */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final Clock clock;

    Drafts(JdbcClient jdbc, SealedJson sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    Optional<Draft> find(OpenTask task) {
        return jdbc.sql("select sealed, version, updated_by from task_draft where task_id = ?")
                .param(task.id())
                .query((row, number) -> read(task, row))
                .optional();
    }

    private Draft read(OpenTask task, ResultSet row) throws SQLException {
        ObjectNode answers =
                sealed.unseal(task.file().value(), context(task), row.getBytes("sealed"), ObjectNode.class);
        return new Draft(answers, row.getLong("version"), row.getString("updated_by"));
    }

    /**
     * Saves {@code answers} over the version that was read; 0 stands for no draft yet. Without a version only one's own
     * draft is overwritten.
     *
     * @return the new version
     */
    long save(OpenTask task, ObjectNode answers, @Nullable Long read, String by) {
        byte[] bytes = sealed.seal(task.file().value(), context(task), answers);
        OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        Optional<Long> next = jdbc.sql("select version, updated_by from task_draft where task_id = ? for update")
                .param(task.id())
                .query((row, number) -> next(row.getLong("version"), row.getString("updated_by"), read, by))
                .optional();
        if (next.isPresent()) {
            jdbc.sql("update task_draft set sealed = ?, version = ?, updated_by = ?, updated_at = ? where task_id = ?")
                    .params(bytes, next.get(), by, now, task.id())
                    .update();
            return next.get();
        }
        if (read != null && read != 0) {
            throw new DraftChanged("");
        }
        try {
            jdbc.sql("insert into task_draft (task_id, case_number, sealed, version, updated_by, updated_at)"
                            + " values (?, ?, ?, 1, ?, ?)")
                    .params(task.id(), task.file().value(), bytes, by, now)
                    .update();
        } catch (DuplicateKeyException twoAtOnce) {
            throw new DraftChanged("");
        }
        return 1;
    }

    private static long next(long stands, String updatedBy, @Nullable Long read, String by) {
        boolean own = read == null && updatedBy.equals(by);
        if (!own && (read == null || read != stands)) {
            throw new DraftChanged(updatedBy);
        }
        return stands + 1;
    }

    void drop(String taskId) {
        jdbc.sql("delete from task_draft where task_id = ?").param(taskId).update();
    }

    private static String context(OpenTask task) {
        return "draft/" + task.id();
    }
}
