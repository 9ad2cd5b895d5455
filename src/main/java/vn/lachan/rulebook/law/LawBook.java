package vn.lachan.rulebook.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rows of a rulebook's tables, and the law that they make on each day. */
public final class LawBook {

    private static final List<String> OTHER_TABLES = List.of(Manifest.FILE);

    private final Manifest manifest;
    private final Map<Tables, List<Row>> rows = new EnumMap<>(Tables.class);

    /**
     * Reads the tables.
     *
     * @throws RulesRefused with every fault of every table
     */
    public LawBook(RuleFiles files) {
        Faults faults = new Faults();
        for (Tables table : Tables.values()) {
            String text = files.byPath().get(table.file());
            if (text == null) {
                faults.add(table.file(), null, null, "thiếu tệp này", "this file is missing");
            } else {
                rows.put(table, new TableReader(table.file(), table.columns(), faults).read(text));
            }
        }
        refuseUnknownTables(files, faults);
        faults.refuseIfAny();
        manifest = Manifest.read(files, faults);
    }

    private static void refuseUnknownTables(RuleFiles files, Faults faults) {
        for (String path : files.byPath().keySet()) {
            boolean known = OTHER_TABLES.contains(path)
                    || Arrays.stream(Tables.values())
                            .anyMatch(table -> table.file().equals(path));
            if (path.endsWith(".csv") && !known) {
                faults.add(path, null, null, "không phải một bảng của bộ quy tắc", "is no table of a rulebook");
            }
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The rows of {@code table} that hold on {@code day}, in the order of the file. */
    List<Row> rows(Tables table, LocalDate day) {
        return rows.getOrDefault(table, List.of()).stream()
                .filter(row -> row.holdsOn(day))
                .toList();
    }

    /** All rows of {@code table}, whatever their dates. */
    List<Row> rows(Tables table) {
        return rows.getOrDefault(table, List.of());
    }

    /** Every legal basis that a row of findings or penalties gives to {@code code}. */
    public List<String> legalBases(String code) {
        return Stream.of(Tables.FINDINGS, Tables.PENALTIES)
                .flatMap(table -> rows(table).stream())
                .filter(row -> row.text("ma").equals(code))
                .map(Row::legalBasis)
                .toList();
    }

    /**
     * The law of each period between two changes of a row, by the period's first day.
     *
     * @throws RulesRefused with every fault of every period
     */
    public NavigableMap<LocalDate, Law> editions() {
        TreeSet<LocalDate> changes = rows.values().stream()
                .flatMap(List::stream)
                .filter(row -> !row.file().equals(Tables.LEGAL_SOURCES.file()))
                .flatMap(row -> Stream.of(
                        row.from(),
                        row.until().isBefore(LocalDate.MAX) ? row.until().plusDays(1) : LocalDate.MAX))
                .filter(day -> day.isBefore(LocalDate.MAX) && manifest.reaches(day))
                .collect(Collectors.toCollection(TreeSet::new));
        changes.add(manifest.inForceFrom());
        Faults faults = new Faults();
        NavigableMap<LocalDate, Law> editions = new TreeMap<>();
        changes.forEach(day -> editions.put(day, new Law(this, day, faults)));
        faults.refuseIfAny();
        return editions;
    }
}
