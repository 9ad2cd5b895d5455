package vn.lachan.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How PostgreSQL goes about the queries of a stretch of work on some tables, with the values that it really used. */
final class Plans {

    private final Statements statements;
    private final JdbcTemplate jdbc;
    private final String explain;
    private final List<String> tables;

    Plans(Statements statements, DataSource database, boolean postgres, String... tables) {
        this.statements = statements;
        this.tables = List.of(tables);
        this.explain = postgres ? "explain (analyze, buffers, costs off) " : "explain analyze ";
        this.jdbc = new JdbcTemplate(database);
    }

    /** Has the server explain every query of those tables that {@code work} makes, and prints the plans. */
    void explain(Runnable work) {
        Set<String> seen = new LinkedHashSet<>();
        for (Statements.Executed executed : statements.during(work).executed()) {
            String sql = executed.written();
            String shape = sql.replaceAll("'[^']*'", "?").replaceAll("\\?(\\s*,\\s*\\?)+", "?…");
            if (tables.stream().anyMatch(sql.toLowerCase(Locale.ROOT)::contains) && seen.add(shape)) {
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
