package vn.lachan.ledger;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the ledger, in plain JDBC on the transaction's own connection. */
final class Chains {

    private final JdbcClient jdbc;
    private final boolean skipsDuplicates;

    Chains(DataSource database) {
        JdbcTemplate template = new JdbcTemplate(database);
        jdbc = JdbcClient.create(template);
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName();
        skipsDuplicates = "PostgreSQL".equals(template.execute(product));
    }

    /** Where the chain ends; the row is held until the transaction ends. Nothing where the chain has no entry. */
    Optional<Head> lock(String chain) {
        return jdbc.sql("select chain, seq, hash from ledger_head where chain = ? for update")
                .param(chain)
                .query(Head.class)
                .optional();
    }

    /** Begins a chain, unless another transaction did; waits for one that is about to. */
    boolean begin(Head first) {
        String insert = "insert into ledger_head (chain, seq, hash) values (?, ?, ?)";
        try {
            return jdbc.sql(skipsDuplicates ? insert + " on conflict do nothing" : insert)
                            .params(first.chain(), first.seq(), first.hash())
                            .update()
                    == 1;
        } catch (DuplicateKeyException begunMeanwhile) {
            return false;
        }
    }

    /** Moves the head on, if it still is {@code from}. */
    boolean advance(Head from, Head to) {
        return jdbc.sql("update ledger_head set seq = ?, hash = ? where chain = ? and seq = ? and hash = ?")
                        .params(to.seq(), to.hash(), from.chain(), from.seq(), from.hash())
                        .update()
                == 1;
    }

    void add(Head head, Instant at, String header, byte @Nullable [] payload) {
        jdbc.sql("insert into ledger_entry (" + Stored.COLUMNS + ") values (?, ?, ?, ?, ?, ?)")
                .param(head.chain())
                .param(head.seq())
                .param(at.atOffset(UTC))
                .param(header)
                .param(head.hash())
                .param(payload)
                .update();
    }

    List<Head> headsAfter(String chain, int limit) {
        return jdbc.sql("select chain, seq, hash from ledger_head where chain > ? order by chain limit ?")
                .params(chain, limit)
                .query(Head.class)
                .list();
    }

    Optional<Head> head(String chain) {
        return jdbc.sql("select chain, seq, hash from ledger_head where chain = ?")
                .param(chain)
                .query(Head.class)
                .optional();
    }

    void entries(String chain, Consumer<Stored> each) {
        jdbc.sql("select " + Stored.COLUMNS + " from ledger_entry where chain = ? order by seq")
                .param(chain)
                .query((RowCallbackHandler) row -> each.accept(new Stored(row)));
    }

    Optional<Stored> entry(String chain, long seq) {
        return jdbc.sql("select " + Stored.COLUMNS + " from ledger_entry where chain = ? and seq = ?")
                .params(chain, seq)
                .query((row, number) -> new Stored(row))
                .optional();
    }

    /** Chains that have entries but no head. */
    List<String> headless() {
        return jdbc.sql("""
                        select distinct chain from ledger_entry e
                        where not exists (select 1 from ledger_head h where h.chain = e.chain) order by chain""").query(String.class).list();
    }
}
