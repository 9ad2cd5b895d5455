package vn.lachan.rulebook.law;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The tables of examples: beside each table that examples can tell of, one of the same name in {@code examples/}. */
public final class ExampleTables {

    public static final String FOLDER = "examples/";

    /** Nothing of what these say comes back as an answer. */
    private static final Set<Tables> NOT_TOLD = Set.of(Tables.LEGAL_SOURCES, Tables.VISITS, Tables.DEADLINES);

    private ExampleTables() {}

    /** The files that there may be, in the order of the tables that they belong to. */
    static List<String> files() {
        return Arrays.stream(Tables.values())
                .filter(table -> !NOT_TOLD.contains(table))
                .map(table -> FOLDER + table.file())
                .toList();
    }

    /** The rows of each that there is, in the order of the tables. */
    public static List<List<Row>> read(RuleFiles files, Faults faults) {
        return files().stream()
                .filter(file -> files.byPath().containsKey(file))
                .map(file -> new TableReader(file, ExampleColumn.columns(), TableReader.Columns.SOME, faults)
                        .read(files.byPath().getOrDefault(file, "")))
                .toList();
    }
}
