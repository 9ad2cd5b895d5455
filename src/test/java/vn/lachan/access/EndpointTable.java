package vn.lachan.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.lachan.access.Endpoints.Endpoint;
import vn.lachan.access.Endpoints.Kind;

/**
 * The reviewed table {@code access/endpoints.csv}: for each endpoint that is open to anybody, and each of our own, what
 * each account is answered. A cell holds the statuses that are right ({@code 200|404}), {@code 302>/login} for a page
 * that asks to sign on, or {@code -} where the endpoint is closed to that account.
 */
final class EndpointTable {

    static final String CLOSED = "-";

    private final List<String> accounts;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    record Row(String method, String path, Map<String, String> cells) {

        /** A row of files may name a folder, {@code /lachan/**}; of all others it names one endpoint. */
        boolean isFor(Endpoint endpoint) {
            boolean samePath = path.equals(endpoint.path())
                    || (endpoint.kind() == Kind.STATIC
                            && path.endsWith("/**")
                            && PathPatternParser.defaultInstance
                                    .parse(path)
                                    .matches(PathContainer.parsePath(endpoint.path())));
            return method.equals(endpoint.method()) && samePath;
        }

        String cell(String account) {
            return Objects.requireNonNull(cells.get(account));
        }
    }

    private EndpointTable(List<String> accounts) {
        this.accounts = accounts;
    }

    static EndpointTable read() throws IOException {
        try (InputStream file = EndpointTable.class.getResourceAsStream("/access/endpoints.csv")) {
            List<String> lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            List<String> header = cells(lines.get(0));
            EndpointTable table = new EndpointTable(header.subList(2, header.size()));
            lines.stream().skip(1).map(EndpointTable::cells).forEach(table::add);
            return table;
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    private void add(List<String> line) {
        if (line.size() != accounts.size() + 2) {
            throw new IllegalStateException("The table has a row of another length: " + line);
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int n = 0; n < accounts.size(); n++) {
            cells.put(accounts.get(n), line.get(n + 2));
        }
        Row before = rows.put(line.get(0) + " " + line.get(1), new Row(line.get(0), line.get(1), cells));
        if (before != null) {
            throw new IllegalStateException("The table names twice: " + line.get(0) + " " + line.get(1));
        }
    }

    List<String> accounts() {
        return accounts;
    }

    /** The row of this very path, or else of the nearest folder that it is in. */
    Optional<Row> row(Endpoint endpoint) {
        Row exact = rows.get(endpoint.toString());
        return exact != null
                ? Optional.of(exact)
                : rows.values().stream().filter(row -> row.isFor(endpoint)).max(Comparator.comparing(row -> row.path()
                        .length()));
    }

    /** Rows that stand for nothing. */
    List<String> withoutEndpoint(Set<Endpoint> endpoints) {
        return rows.entrySet().stream()
                .filter(row -> endpoints.stream().noneMatch(row.getValue()::isFor))
                .map(Map.Entry::getKey)
                .toList();
    }
}
