package vn.lachan.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lachan.identity.Role;

/**
 * The directory as the files under {@code directory/} say it, checked row by row and against one another.
 *
 * @param contentHash SHA-256 over the bytes of all files, in hexadecimal
 */
record DirectoryFiles(
        String contentHash,
        List<Unit> units,
        List<UnitSuccession> successions,
        List<FocalPoint> focalPoints,
        List<CalendarDay> calendar)
        implements DirectorySource {

    static final String UNITS = "units.csv";
    static final String SUCCESSION = "unit_succession.csv";
    static final String FOCAL_POINTS = "focal_points.csv";
    static final String CALENDAR = "calendar.csv";

    @Override
    public UnitMap unitMap() {
        return new UnitMap(units, successions);
    }

    /** The files that travel with the application. */
    static DirectoryFiles bundled() {
        return read(DirectoryFiles::resource);
    }

    static DirectoryFiles read(Function<String, byte[]> source) {
        MessageDigest digest = sha256();
        Function<String, byte[]> hashed = file -> {
            byte[] bytes = source.apply(file);
            digest.update((file + ":" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            return bytes;
        };
        List<CsvRow> units = rows(
                hashed,
                UNITS,
                "code,official,gso_code,kind,name_vi,parent,valid_from,valid_to,legal_citation,source,verified,note");
        List<CsvRow> successions =
                rows(hashed, SUCCESSION, "predecessor,successor,on_date,legal_citation,source,verified");
        List<CsvRow> focalPoints = rows(
                hashed,
                FOCAL_POINTS,
                "code,unit,agency_vi,focal_unit_vi,roles,duty_role,route_group,duty,coordinator,valid_from,valid_to,"
                        + "successors,legal_citation,source,verified,note");
        List<CsvRow> calendar = rows(hashed, CALENDAR, "on_date,kind,name_vi,name_en,legal_citation,source,verified");
        DirectoryFiles files = new DirectoryFiles(
                HexFormat.of().formatHex(digest.digest()),
                units.stream().map(DirectoryFiles::unit).toList(),
                successions.stream().map(DirectoryFiles::succession).toList(),
                focalPoints.stream().map(DirectoryFiles::focalPoint).toList(),
                calendar.stream().map(DirectoryFiles::day).toList());
        new DirectoryCheck(units, successions, focalPoints, calendar).run();
        return files;
    }

    private static List<CsvRow> rows(Function<String, byte[]> source, String file, String header) {
        return CsvTable.read(file, source.apply(file), List.of(header.split(",", -1)));
    }

    private static Unit unit(CsvRow row) {
        return new Unit(
                row.unit("code"),
                row.flag("official"),
                row.optional("gso_code"),
                row.choice("kind", UnitKind.class, row.text("kind")),
                row.text("name_vi"),
                row.optionalUnit("parent"),
                row.period(),
                row.citation());
    }

    private static UnitSuccession succession(CsvRow row) {
        return new UnitSuccession(row.unit("predecessor"), row.unit("successor"), row.date("on_date"), row.citation());
    }

    private static FocalPoint focalPoint(CsvRow row) {
        return new FocalPoint(
                row.text("code"),
                row.unit("unit"),
                row.text("agency_vi"),
                row.optional("focal_unit_vi"),
                row.list("roles").stream()
                        .map(role -> row.choice("roles", Role.class, role))
                        .collect(Collectors.toUnmodifiableSet()),
                row.optional("duty_role"),
                row.optional("route_group"),
                row.text("duty"),
                row.flag("coordinator"),
                row.period(),
                row.list("successors"),
                row.citation());
    }

    private static CalendarDay day(CsvRow row) {
        return new CalendarDay(
                row.date("on_date"),
                row.choice("kind", CalendarDay.Kind.class, row.text("kind")),
                row.text("name_vi"),
                row.text("name_en"),
                row.citation());
    }

    private static byte[] resource(String file) {
        try (InputStream in = DirectoryFiles.class.getResourceAsStream("/directory/" + file)) {
            if (in == null) {
                throw new BadDirectoryData(file, 0, "-", "thiếu tệp", "the file is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
