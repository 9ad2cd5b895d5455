package vn.lachan.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How PostgreSQL goes about the task queries of a stretch of work, with the values that it really used. */
final class Plans {

    private final Statements statements;
    private final JdbcTemplate jdbc;
    private final String explain;

    Plans(Statements statements, DataSource database, boolean postgres) {
        this.statements = statements;
        this.explain = postgres ? "explain (analyze, buffers, costs off) " : "explain analyze ";
        this.jdbc = new JdbcTemplate(database);
    }

    /** Has the server explain every task query that {@code work} makes, and prints the plans. */
    void explain(Runnable work) {
        Set<String> seen = new LinkedHashSet<>();
        for (Statements.Executed executed : statements.during(work).executed()) {
            String sql = executed.written();
            String shape = sql.replaceAll("'[^']*'", "?").replaceAll("\\?(\\s*,\\s*\\?)+", "?…");
            if (sql.toLowerCase(Locale.ROOT).contains("act_ru_task") && seen.add(shape)) {
                Verdicts.line("%n%s", shorter(sql));
                lines(explain + sql).forEach(line -> Verdicts.line("    %s", shorter(line)));
            }
        }
    }

    private List<String> lines(String explain) {
        return new ArrayList<>(jdbc.queryForList(explain, String.class));
    }

    private static String shorter(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("(, ?'?[A-Z]+:\\d+'?){5,}", ", …")
                .strip();
    }
}
