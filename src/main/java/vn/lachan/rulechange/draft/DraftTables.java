package vn.lachan.rulechange.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts as the database has them. */
@Repository
class DraftTables {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<List<String>>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftTables(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** That an account has a draft, over which rulebook. */
    record Head(String baseHash, long version) {}

    /**
     * A table of a draft.
     *
     * @param rows null where the table is the rulebook's again
     */
    record Kept(String file, long version, @Nullable TableRows rows) {}

    Optional<Head> head(String username) {
        return jdbc.sql("select base_hash, version from rule_draft where username = ?")
                .param(username)
                .query((row, number) -> new Head(row.getString("base_hash"), row.getLong("version")))
                .optional();
    }

    List<Kept> tables(String username) {
        return jdbc.sql("select file, version, cells from rule_draft_table where username = ?")
                .param(username)
                .query((row, number) ->
                        new Kept(row.getString("file"), row.getLong("version"), read(row.getString("cells"))))
                .list();
    }

    /** Begins a draft where there is none, and keeps other transactions from it until this one ends. */
    Head hold(String username, String base) {
        if (head(username).isEmpty()) {
            jdbc.sql("insert into rule_draft (username, base_hash, version, updated_at) values (?, ?, 0, ?)")
                    .params(username, base, now())
                    .update();
        }
        return jdbc.sql("select base_hash, version from rule_draft where username = ? for update")
                .param(username)
                .query((row, number) -> new Head(row.getString("base_hash"), row.getLong("version")))
                .single();
    }

    /** Keeps the next state of a draft that is held. */
    void advance(String username, Head next) {
        jdbc.sql("update rule_draft set base_hash = ?, version = ?, updated_at = ? where username = ?")
                .params(next.baseHash(), next.version(), now(), username)
                .update();
    }

    void put(String username, Kept table) {
        String cells = table.rows() == null ? null : write(table.rows());
        int updated = jdbc.sql("update rule_draft_table set version = ?, cells = ? where username = ? and file = ?")
                .param(table.version())
                .param(cells)
                .param(username)
                .param(table.file())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into rule_draft_table (username, file, version, cells) values (?, ?, ?, ?)")
                    .param(username)
                    .param(table.file())
                    .param(table.version())
                    .param(cells)
                    .update();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static String write(TableRows table) {
        try {
            return JSON.writeValueAsString(table.rows());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable TableRows read(@Nullable String cells) {
        try {
            return cells == null ? null : new TableRows(JSON.readValue(cells, CELLS));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A draft cannot be read", broken);
        }
    }
}
