package vn.lachan.rulebook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.lachan.directory.WorkingCalendar;

/** The table {@code rules/deadlines.csv}: by when each kind of task has to be done, with the law or policy behind it. */
@Component
public class Deadlines {

    private static final String FILE = "rules/deadlines.csv";
    private static final Map<String, Deadline.Measure> MEASURES =
            Map.of("gio", Deadline.Measure.CLOCK_HOURS, "ngay_lam_viec", Deadline.Measure.WORKING_DAYS);
    private static final Map<String, Deadline.Start> STARTS =
            Map.of("TIEP_NHAN", Deadline.Start.RECEIPT, "GIAO_VIEC", Deadline.Start.ASSIGNMENT);
    private static final Set<String> STANDINGS = Set.of("luat", "chinh_sach", "chua_kiem_chung");

    private final Map<Key, Deadline> rows = new HashMap<>();
    private final WorkingCalendar calendar;

    private record Key(String task, Urgency urgency) {}

    @Autowired
    Deadlines(WorkingCalendar calendar) throws IOException {
        this(calendar, open());
    }

    Deadlines(WorkingCalendar calendar, Reader csv) {
        this.calendar = calendar;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(csv)) {
            for (CSVRecord row : parser) {
                take(row, parser.getCurrentLineNumber());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static Reader open() throws IOException {
        return new InputStreamReader(
                new ClassPathResource(FILE).getInputStream(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private void take(CSVRecord row, long line) {
        Key key = new Key(cell(row, line, "viec"), urgency(row, line));
        Deadline deadline =
                new Deadline(length(row, line), one(MEASURES, row, line, "don_vi"), one(STARTS, row, line, "tinh_tu"));
        cell(row, line, "can_cu_phap_ly");
        if (!STANDINGS.contains(cell(row, line, "tinh_trang"))) {
            throw bad(line, "tinh_trang", "phải là một trong / must be one of " + STANDINGS);
        }
        if (rows.put(key, deadline) != null) {
            throw bad(line, "viec", "dòng này lặp lại một dòng trên / this row repeats an earlier one");
        }
    }

    private static Urgency urgency(CSVRecord row, long line) {
        try {
            return Urgency.valueOf(cell(row, line, "muc_do"));
        } catch (IllegalArgumentException e) {
            throw bad(line, "muc_do", "phải là / must be EMERGENCY, URGENT, STANDARD");
        }
    }

    private static int length(CSVRecord row, long line) {
        try {
            int length = Integer.parseInt(cell(row, line, "thoi_han"));
            if (length > 0 && length <= 3660) {
                return length;
            }
        } catch (NumberFormatException notANumber) {
            throw bad(line, "thoi_han", "không phải số nguyên / not a whole number");
        }
        throw bad(line, "thoi_han", "phải từ 1 đến 3660 / must be 1 to 3660");
    }

    private static <T> T one(Map<String, T> known, CSVRecord row, long line, String column) {
        T found = known.get(cell(row, line, column));
        if (found == null) {
            throw bad(line, column, "phải là một trong / must be one of " + known.keySet());
        }
        return found;
    }

    private static String cell(CSVRecord row, long line, String column) {
        if (!row.isSet(column) || row.get(column).isBlank()) {
            throw bad(line, column, "còn trống / is empty");
        }
        return row.get(column).strip();
    }

    private static IllegalStateException bad(long line, String column, String why) {
        return new IllegalStateException("%s, dòng/line %d, cột/column %s: %s".formatted(FILE, line, column, why));
    }

    /**
     * By when a task has to be done.
     *
     * @param task the user task's key
     * @param received when the report was received
     * @param assigned when the task was handed out
     * @throws IllegalStateException where the table has no row for the task and urgency
     */
    public Instant due(String task, Urgency urgency, Instant received, Instant assigned) {
        Deadline deadline = rows.get(new Key(task, urgency));
        if (deadline == null) {
            throw new IllegalStateException(FILE + " has no row for " + task + " at " + urgency);
        }
        return deadline.due(received, assigned, calendar);
    }

    /** Whether the table has a row for the task at every urgency. */
    public boolean covers(String task) {
        return Set.of(Urgency.values()).stream().allMatch(urgency -> rows.containsKey(new Key(task, urgency)));
    }
}
