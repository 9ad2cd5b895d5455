package vn.lachan.rulebook.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Words;

/** All rows of a rulebook's tables, and the law that they make on each day. */
public final class LawBook {

    private static final List<String> OTHER_TABLES = List.of(Manifest.FILE);

    private static final int MOST_EDITIONS = 60;

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
                faults.error(
                        table.file(),
                        null,
                        null,
                        new Words("thiếu tệp này", "this file is missing"),
                        new Words("Chép lại tệp này từ bộ quy tắc trước.", "Copy this file from the rulebook before."));
            } else {
                rows.put(table, new TableReader(table.file(), table.columns(), faults).read(text));
            }
        }
        rows.values().forEach(table -> table.forEach(row -> refuseReversed(row, faults)));
        refuseUnknownTables(files, faults);
        faults.refuseIfAny();
        manifest = Manifest.read(files, faults);
    }

    private static void refuseReversed(Row row, Faults faults) {
        if (Column.isDate(row.text("hieu_luc_tu"))
                && Column.isDate(row.text("hieu_luc_den"))
                && row.until().isBefore(row.from())) {
            faults.error(
                    row,
                    "hieu_luc_den",
                    new Words("hieu_luc_den trước hieu_luc_tu", "hieu_luc_den is before hieu_luc_tu"),
                    new Words(
                            "Ngày cuối phải từ ngày đầu trở đi; hãy xem lại hai ngày.",
                            "The last day is not before the first; look at both days."));
        }
    }

    private static void refuseUnknownTables(RuleFiles files, Faults faults) {
        for (String path : files.byPath().keySet()) {
            boolean known = OTHER_TABLES.contains(path)
                    || ExampleTables.files().contains(path)
                    || Arrays.stream(Tables.values())
                            .anyMatch(table -> table.file().equals(path));
            if (path.endsWith(".csv") && !known) {
                faults.error(
                        path,
                        null,
                        null,
                        new Words("không phải một bảng của bộ quy tắc", "is no table of a rulebook"),
                        path.startsWith(ExampleTables.FOLDER)
                                ? new Words(
                                        "Đặt tên theo một trong các tệp: " + String.join(", ", ExampleTables.files())
                                                + ".",
                                        "Name it as one of: " + String.join(", ", ExampleTables.files()) + ".")
                                : new Words("Đưa tệp này ra ngoài thư mục.", "Move this file out of the folder."));
            }
        }
    }

    private LawBook(Manifest manifest, Map<Tables, List<Row>> rows) {
        this.manifest = manifest;
        this.rows.putAll(rows);
    }

    /** The same tables with one row changed or, where {@code other} is null, left out. */
    public LawBook with(Tables table, Row row, @Nullable Row other) {
        Map<Tables, List<Row>> changed = new EnumMap<>(rows);
        changed.put(
                table,
                rows(table).stream()
                        .map(each -> each.equals(row) ? other : each)
                        .filter(Objects::nonNull)
                        .toList());
        return new LawBook(manifest, changed);
    }

    /** The law of one day. */
    public Law on(LocalDate day, Faults faults) {
        return new Law(this, day, faults);
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The rows of {@code table} that hold on {@code day}, in the order of the file. */
    public List<Row> rows(Tables table, LocalDate day) {
        return rows.getOrDefault(table, List.of()).stream()
                .filter(row -> row.holdsOn(day))
                .toList();
    }

    /** All rows of {@code table}, whatever their dates. */
    public List<Row> rows(Tables table) {
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
        if (changes.size() > MOST_EDITIONS) {
            faults.error(
                    Manifest.FILE,
                    null,
                    null,
                    new Words(
                            "các dòng đổi vào %d ngày khác nhau, nhiều nhất %d"
                                    .formatted(changes.size(), MOST_EDITIONS),
                            "rows change on %d different days, at most %d".formatted(changes.size(), MOST_EDITIONS)),
                    new Words(
                            "Gộp các ngày gần nhau, hoặc tách thành một bộ quy tắc riêng bằng in_force_from.",
                            "Bring close days together, or begin another rulebook by in_force_from."));
            faults.refuseIfAny();
        }
        NavigableMap<LocalDate, Law> editions = new TreeMap<>();
        changes.forEach(day -> editions.put(day, new Law(this, day, faults)));
        faults.refuseIfAny();
        return editions;
    }
}
