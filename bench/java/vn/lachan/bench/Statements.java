package vn.lachan.bench;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Listens to a data source and keeps, while it is told to, what is executed and how often it is committed. */
final class Statements implements QueryExecutionListener, MethodExecutionListener {

    /** One execution; a batch is one, and the values are those of its first row. */
    record Executed(String sql, int rows, List<Object> values) {

        /** What it does to which table, such as {@code insert act_hi_taskinst}. */
        String summary() {
            List<String> words = List.of(sql.strip().toLowerCase(Locale.ROOT).split("[\\s(]+"));
            String before =
                    switch (words.get(0)) {
                        case "insert" -> "into";
                        case "update" -> "update";
                        default -> "from";
                    };
            int at = words.indexOf(before);
            return at < 0 || at + 1 >= words.size() ? sql.strip() : words.get(0) + ' ' + words.get(at + 1);
        }

        /** The statement with its values written in, to be explained. */
        String written() {
            StringBuilder text = new StringBuilder();
            int next = 0;
            for (int i = 0; i < sql.length(); i++) {
                char c = sql.charAt(i);
                if (c == '?') {
                    Object value = values.get(next++);
                    text.append(literal(value));
                } else {
                    text.append(c);
                }
            }
            return text.toString();
        }

        private static String literal(Object value) {
            if (value instanceof byte[] bytes) {
                return "'\\x" + HexFormat.of().formatHex(bytes) + "'";
            }
            return value instanceof Number ? value.toString() : "'" + value + "'";
        }
    }

    /** What a stretch of work had the database do. */
    record Seen(List<Executed> executed, int commits) {

        /** Each execution is one way to the database and back, and so is each commit. */
        int roundTrips() {
            return executed.size() + commits;
        }
    }

    private final List<Executed> executed = new ArrayList<>();
    private int commits;
    private boolean listening;

    DataSource around(DataSource database) {
        return ProxyDataSourceBuilder.create(database)
                .listener(this)
                .methodListener(this)
                .build();
    }

    /** What {@code work} has the database do. */
    Seen during(Runnable work) {
        executed.clear();
        commits = 0;
        listening = true;
        try {
            work.run();
        } finally {
            listening = false;
        }
        return new Seen(List.copyOf(executed), commits);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (listening && !queries.isEmpty()) {
            List<List<ParameterSetOperation>> rows = queries.get(0).getParametersList();
            executed.add(new Executed(
                    queries.get(0).getQuery(),
                    Math.max(execution.getBatchSize(), 1),
                    rows.isEmpty()
                            ? List.of()
                            : rows.get(0).stream().map(Statements::value).toList()));
        }
    }

    private static Object value(ParameterSetOperation set) {
        Object[] arguments = set.getArgs();
        return set.getMethod().getName().equals("setNull") || arguments[1] == null ? "null" : arguments[1];
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {}

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (listening && call.getMethod().getName().equals("commit")) {
            commits++;
        }
    }
}
