package vn.lachan.packaged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** All that an installation leaves behind (files, log, every cell of its database), and the words legible in it. */
final class Traces {

    /** A word that can be read, how it is spelt, and where it stands with what surrounds it. */
    record Trace(String word, String spelling, String where, String around) {}

    private record Place(String name, String bytes) {}

    private static final int AROUND = 60;

    private final List<Place> places = new ArrayList<>();

    Traces in(String name, byte[] bytes) {
        places.add(new Place(name, new String(bytes, ISO_8859_1)));
        return this;
    }

    Traces inText(String name, String text) {
        return in(name, text.getBytes(UTF_8));
    }

    /** Every file beneath {@code directory}, and the names of all. */
    Traces inFiles(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.toList()) {
                inText("name of " + file, file.toString());
                if (Files.isRegularFile(file)) {
                    in("file " + directory.relativize(file), Files.readAllBytes(file));
                }
            }
        }
        return this;
    }

    /** Every cell of every table, binary ones as they are; of H2 also the script that would make it anew. */
    Traces inDatabase(Database database) throws SQLException {
        try (Connection connection = database.connect()) {
            for (String table : tables(connection)) {
                in("table " + table, cells(connection, "select * from " + table));
            }
            if (database.url().startsWith("jdbc:h2:")) {
                in("database script", cells(connection, "script"));
            } else {
                in("large objects", cells(connection, "select data from pg_largeobject"));
            }
        }
        return this;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        String[] kinds = {"TABLE", "BASE TABLE", "PARTITIONED TABLE", "MATERIALIZED VIEW"};
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", kinds)) {
            while (tables.next()) {
                names.add('"' + tables.getString("TABLE_SCHEM") + "\".\"" + tables.getString("TABLE_NAME") + '"');
            }
        }
        return names;
    }

    private static byte[] cells(Connection connection, String sql) throws SQLException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    all.writeBytes(cell(rows, column));
                    all.write('\n');
                }
            }
        }
        return all.toByteArray();
    }

    private static byte[] cell(ResultSet rows, int column) throws SQLException {
        boolean binary =
                switch (rows.getMetaData().getColumnType(column)) {
                    case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> true;
                    default -> false;
                };
        byte[] raw = binary ? rows.getBytes(column) : null;
        String text = binary ? null : rows.getString(column);
        if (raw != null) {
            return raw;
        }
        return text == null ? new byte[0] : text.getBytes(UTF_8);
    }

    /** Where any of {@code words} can be read; the first place of each spelling in each of the installation's parts. */
    List<Trace> of(Collection<String> words) {
        List<Trace> found = new ArrayList<>();
        for (String word : words) {
            Spellings.of(word)
                    .forEach((bytes, spelling) -> places.forEach(place -> {
                        int at = place.bytes().indexOf(bytes);
                        if (at >= 0) {
                            found.add(
                                    new Trace(word, spelling, place.name(), around(place.bytes(), at, bytes.length())));
                        }
                    }));
        }
        return found;
    }

    private static String around(String bytes, int at, int length) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(bytes.length(), at + length + AROUND);
        return new String(bytes.substring(from, to).getBytes(ISO_8859_1), UTF_8);
    }
}
