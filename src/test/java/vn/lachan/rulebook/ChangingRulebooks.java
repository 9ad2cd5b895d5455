package vn.lachan.rulebook;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The shipped rules over a database, and changes of them that come into force one after the other. */
public final class ChangingRulebooks {

    private final JdbcTemplate jdbc;
    private final ActiveRulebooks active;
    private final CompiledArchive archive;

    public ChangingRulebooks(DataSource database, Clock clock) {
        this.jdbc = new JdbcTemplate(database);
        RulebookArchive kept =
                new RulebookArchive(jdbc, new TransactionTemplate(new DataSourceTransactionManager(database)), clock);
        kept.activate(Shipped.rulebook(), ActivationCause.APPROVED);
        this.archive = new CompiledArchive(kept);
        this.active =
                new ActiveRulebooks(kept, archive, new FirstRulebook(new RuleFolder(Path.of("rules"))), event -> {});
    }

    public Rulebooks active() {
        return active;
    }

    public ArchivedRulebooks archive() {
        return archive;
    }

    /** Puts the shipped files in force with {@code file} changed. */
    public void change(String file, UnaryOperator<String> change) {
        active.put(Rulebook.compile(Shipped.with(file, change)), ActivationCause.APPROVED);
    }

    /** Takes a rulebook's bytes out of the archive, which the product never does. */
    public void lose(String hash) {
        jdbc.update("delete from rulebook_activation where hash = ?", hash);
        jdbc.update("delete from rulebook where hash = ?", hash);
    }
}
