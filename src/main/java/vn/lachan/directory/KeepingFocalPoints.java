package vn.lachan.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.directory.Change.Subject;

/** Replaces the unit that an agency has named as its focal point, from a day on: the row before it ends and stays. */
@Service
public class KeepingFocalPoints {

    private static final DateTimeFormatter MARK = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LONGEST = 500;
    private static final int LONGEST_CODE = 40;

    private final JdbcClient db;
    private final DirectorySource source;
    private final Changes changes;
    private final Clock clock;

    KeepingFocalPoints(JdbcClient db, DirectorySource source, Changes changes, Clock clock) {
        this.db = db;
        this.source = source;
        this.changes = changes;
        this.clock = clock;
    }

    /** The unit that an agency names from a day on, as it was told. */
    public record Naming(
            String code, String focalUnit, @Nullable LocalDate on, String law, String source) {}

    /**
     * Records it.
     *
     * @return the code of the row that begins
     * @throws ChangeRefused with every field that is wrong
     */
    @Transactional
    public String name(Naming naming, String by) {
        DirectoryLoader.lock(db);
        FocalPoint before = source.focalPoints().stream()
                .filter(point -> point.code().equals(naming.code()))
                .findFirst()
                .orElseThrow(() -> new ChangeRefused(List.of(
                        Fault.of("code", "Không có cơ quan mang mã này.", "There is no agency with this code."))));
        List<Fault> faults = new ArrayList<>();
        LocalDate on = naming.on();
        if (before.period().to() != null) {
            faults.add(Fault.of(
                    "on",
                    "Dòng này đã kết thúc; sửa ở dòng kế tiếp.",
                    "This row has ended; change the one that took it over."));
        } else if (on == null
                || on.isBefore(today())
                || !on.isAfter(before.period().from())) {
            faults.add(Fault.of("on", "Chọn một ngày từ hôm nay trở đi.", "Choose a day from today on."));
        }
        text("focalUnit", naming.focalUnit(), faults);
        text("law", naming.law(), faults);
        text("source", naming.source(), faults);
        if (!faults.isEmpty() || on == null) {
            throw new ChangeRefused(faults);
        }
        String code = code(before.code(), on);
        db.sql("update focal_point set valid_to = ?, successors = ?, origin = 'ADMIN' where code = ?")
                .params(on.minusDays(1), code, before.code())
                .update();
        db.sql("insert into focal_point (code, listed, unit, agency_vi, focal_unit_vi, roles, duty_role, route_group,"
                        + " duty, coordinator, valid_from, valid_to, successors, legal_citation, source, verified, note,"
                        + " origin) select ?, listed, unit, agency_vi, ?, roles, duty_role, route_group, duty, coordinator,"
                        + " cast(? as date), null, '', ?, ?, 'SOURCE', note, 'ADMIN' from focal_point where code = ?")
                .params(code, naming.focalUnit(), on, naming.law(), naming.source(), before.code())
                .update();
        String was = before.focalUnitVi().orElse("–");
        changes.made(
                by, Subject.FOCAL_POINT, before.code(), "FOCAL_UNIT_NAMED", was, naming.focalUnit(), on, naming.law());
        changes.made(by, Subject.FOCAL_POINT, code, "FOCAL_UNIT_NAMED", was, naming.focalUnit(), on, naming.law());
        return code;
    }

    /** The code of the row before it, with the day instead of an earlier day. */
    private static String code(String before, LocalDate on) {
        String base = before.replaceFirst("-\\d{8}$", "");
        String mark = "-" + MARK.format(on);
        return base.substring(0, Math.min(base.length(), LONGEST_CODE - mark.length())) + mark;
    }

    private static void text(String field, String text, List<Fault> faults) {
        if (text.isEmpty() || text.length() > LONGEST) {
            faults.add(Fault.of(field, "Cần 1 đến 500 ký tự.", "1 to 500 characters are needed."));
        }
    }

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }
}
