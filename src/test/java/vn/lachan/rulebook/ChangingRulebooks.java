package vn.lachan.rulebook;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.rulebook.law.RuleFiles;

/** The shipped rules over a database, and changes of them that come into force one after the other. */
public final class ChangingRulebooks {

    private final JdbcTemplate jdbc;
    private final ActiveRulebooks active;
    private final CompiledArchive archive;
    private final Standings standings;

    public ChangingRulebooks(DataSource database, Clock clock) {
        this.jdbc = new JdbcTemplate(database);
        RulebookArchive kept =
                new RulebookArchive(jdbc, new TransactionTemplate(new DataSourceTransactionManager(database)), clock);
        kept.activate(Shipped.rulebook(), ActivationCause.APPROVED);
        this.archive = new CompiledArchive(kept);
        this.active =
                new ActiveRulebooks(kept, archive, new FirstRulebook(new RuleFolder(Path.of("rules"))), event -> {});
        this.standings = new Standings(active, kept);
    }

    /** In {@code file} whatever {@code pattern} finds becomes {@code replacement}. */
    public record Change(String file, String pattern, String replacement) {}

    public Standings standings() {
        return standings;
    }

    /** Puts the shipped files in force with all of these changes. */
    public void change(List<Change> changes) {
        Map<String, String> texts = new HashMap<>(Shipped.FILES.byPath());
        for (Change change : changes) {
            String before = texts.getOrDefault(change.file, "");
            String after = before.replaceFirst(change.pattern, change.replacement);
            if (after.equals(before)) {
                throw new IllegalArgumentException("The change leaves " + change.file + " as it is");
            }
            texts.put(change.file, after);
        }
        active.put(Rulebook.compile(RuleFiles.of(texts)), ActivationCause.APPROVED);
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
