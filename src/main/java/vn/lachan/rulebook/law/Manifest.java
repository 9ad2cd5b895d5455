package vn.lachan.rulebook.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Words;

/** {@code rulebook.csv}: what a rulebook is called and for facts of which days it is in force. */
public record Manifest(
        String version,
        Words title,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo) {

    static final String FILE = "rulebook.csv";
    private static final Map<String, Column> ENTRIES = Map.of(
            "version", Column.code("gia_tri"),
            "title_vi", Column.text("gia_tri"),
            "title_en", Column.text("gia_tri"),
            "in_force_from", Column.date("gia_tri"),
            "in_force_to", Column.date("gia_tri").orEmpty());

    static final List<Column> COLUMNS = List.of(
            Column.oneOf("muc", "version", "title_vi", "title_en", "in_force_from", "in_force_to"),
            Column.text("gia_tri").orEmpty());

    static Manifest read(RuleFiles files, Faults faults) {
        Map<String, String> said = new HashMap<>();
        for (Row row :
                new TableReader(FILE, COLUMNS, faults).read(files.byPath().getOrDefault(FILE, ""))) {
            Column entry = ENTRIES.get(row.text("muc"));
            if (entry != null && !entry.takes(row.text("gia_tri"))) {
                faults.error(
                        row,
                        "gia_tri",
                        new Words(
                                "phải là " + entry.expected().vi(),
                                "must be " + entry.expected().en()),
                        new Words("Sửa ô này.", "Mend this cell."));
            }
            said.put(row.text("muc"), row.text("gia_tri"));
        }
        ENTRIES.forEach((name, entry) -> {
            if (!entry.mayBeEmpty() && !said.containsKey(name)) {
                faults.error(
                        FILE,
                        null,
                        null,
                        new Words("thiếu dòng " + name, "has no row " + name),
                        new Words("Thêm dòng \"" + name + ",…\".", "Add a row \"" + name + ",…\"."));
            }
        });
        faults.refuseIfAny();
        String to = said.getOrDefault("in_force_to", "");
        return new Manifest(
                said.getOrDefault("version", ""),
                new Words(said.getOrDefault("title_vi", ""), said.getOrDefault("title_en", "")),
                LocalDate.parse(said.getOrDefault("in_force_from", "")),
                to.isEmpty() ? null : LocalDate.parse(to));
    }

    public boolean reaches(LocalDate factDate) {
        return !factDate.isBefore(inForceFrom) && (inForceTo == null || !factDate.isAfter(inForceTo));
    }
}
