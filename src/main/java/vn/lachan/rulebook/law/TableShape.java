package vn.lachan.rulebook.law;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import vn.lachan.rulebook.Words;

/** What a table of a rulebook looks like, for whoever edits one: its file, and its columns in their order. */
@NamedInterface("files")
public record TableShape(String file, List<ColumnShape> columns) {

    /** What cells of a column are. */
    @NamedInterface("files")
    public enum Kind {
        TEXT,
        CODE,
        /** Several codes with semicolons between them. */
        CODES,
        DECIMAL,
        WHOLE,
        DATE,
        /** One of a closed list. */
        ONE_OF
    }

    /**
     * The cells of one column.
     *
     * @param allowed what a cell of a closed list may hold
     */
    @NamedInterface("files")
    public record ColumnShape(String heading, Kind kind, List<String> allowed, boolean mayBeEmpty, Words expected) {

        private static ColumnShape of(Column column) {
            return new ColumnShape(
                    column.heading(),
                    column.kind(),
                    List.copyOf(column.allowed()),
                    column.mayBeEmpty(),
                    column.expected());
        }
    }

    private static final List<TableShape> ALL = Stream.of(
                    Stream.of(shape(Manifest.FILE, Manifest.COLUMNS)),
                    Arrays.stream(Tables.values()).map(table -> shape(table.file(), table.columns())),
                    ExampleTables.files().stream().map(file -> shape(file, ExampleColumn.columns())))
            .flatMap(tables -> tables)
            .toList();

    public TableShape {
        columns = List.copyOf(columns);
    }

    public List<String> headings() {
        return columns.stream().map(ColumnShape::heading).toList();
    }

    /** All tables of a rulebook: the manifest, the tables of the law, the tables of examples. */
    public static List<TableShape> all() {
        return ALL;
    }

    /** The table of that file. */
    public static Optional<TableShape> of(String file) {
        return ALL.stream().filter(table -> table.file().equals(file)).findFirst();
    }

    /** Whether its rows are examples; such a table has only the columns in use, and need not be there. */
    public boolean isOfExamples() {
        return file.startsWith(ExampleTables.FOLDER);
    }

    /** The headings without which a file is no such table. */
    public List<String> required() {
        return isOfExamples() ? headings().subList(0, 1) : headings();
    }

    /** The table of examples beside this one, where examples can tell of it. */
    public Optional<TableShape> examples() {
        return of(ExampleTables.FOLDER + file);
    }

    /** The table that these examples are beside. */
    public Optional<TableShape> told() {
        return isOfExamples() ? of(file.substring(ExampleTables.FOLDER.length())) : Optional.empty();
    }

    private static TableShape shape(String file, List<Column> columns) {
        return new TableShape(file, columns.stream().map(ColumnShape::of).toList());
    }
}
