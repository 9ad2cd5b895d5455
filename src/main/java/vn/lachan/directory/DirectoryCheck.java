package vn.lachan.directory;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lachan.identity.Role;

/** What the rows of the files must be to one another: no code twice, nothing named that is not there. */
record DirectoryCheck(List<CsvRow> units, List<CsvRow> successions, List<CsvRow> focalPoints, List<CsvRow> calendar) {

    void run() {
        Set<String> unitCodes = distinct(units, "code");
        units.forEach(row -> {
            exists(row, "parent", row.optional("parent").stream().toList(), unitCodes);
            if (row.optional("parent").isEmpty() != row.text("kind").equals(UnitKind.COUNTRY.name())) {
                throw row.bad(
                        "parent", "chỉ Toàn quốc không có đơn vị cấp trên", "only the country has no unit above it");
            }
            if (!row.flag("official") && row.text("code").chars().allMatch(Character::isDigit)) {
                throw row.bad("code", "mã riêng phải có chữ cái", "a code of our own must contain a letter");
            }
        });
        successions.forEach(row -> {
            exists(row, "predecessor", List.of(row.text("predecessor")), unitCodes);
            exists(row, "successor", List.of(row.text("successor")), unitCodes);
        });
        Set<String> focalCodes = distinct(focalPoints, "code");
        focalPoints.forEach(row -> {
            exists(row, "unit", List.of(row.text("unit")), unitCodes);
            exists(row, "successors", row.list("successors"), focalCodes);
            checkRoles(row);
        });
        distinct(calendar, "on_date");
        calendar.forEach(DirectoryCheck::checkWorkingSaturday);
    }

    private static Set<String> distinct(List<CsvRow> rows, String column) {
        Set<String> seen = new HashSet<>();
        rows.forEach(row -> {
            if (!seen.add(row.text(column))) {
                throw row.bad(column, row.text(column) + " đã có ở dòng trên", row.text(column) + " stands twice");
            }
        });
        return seen;
    }

    private static void exists(CsvRow row, String column, List<String> codes, Set<String> known) {
        String unknown = codes.stream().filter(code -> !known.contains(code)).collect(Collectors.joining(";"));
        if (!unknown.isEmpty()) {
            throw row.bad(column, "không có mã " + unknown, "there is no " + unknown);
        }
    }

    private static void checkRoles(CsvRow row) {
        row.list("roles").forEach(name -> {
            if (!row.choice("roles", Role.class, name).isAgency()) {
                throw row.bad("roles", name + " không phải vai trò cơ quan", name + " is no agency's role");
            }
        });
        if (row.list("roles").isEmpty() == row.optional("duty_role").isEmpty()) {
            throw row.bad(
                    "roles", "cần roles hoặc duty_role, không phải cả hai", "either roles or duty_role is needed");
        }
    }

    private static void checkWorkingSaturday(CsvRow row) {
        boolean weekend = row.date("on_date").getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        if (row.text("kind").equals(CalendarDay.Kind.WORKING_DAY.name()) && !weekend) {
            throw row.bad(
                    "kind",
                    "chỉ ngày cuối tuần mới có thể làm bù",
                    "only a day of the weekend can be worked in exchange");
        }
        if (row.text("kind").equals(CalendarDay.Kind.DAY_OFF.name()) && weekend) {
            throw row.bad("kind", "ngày nghỉ bù phải là ngày trong tuần", "a day off must be a weekday");
        }
    }
}
