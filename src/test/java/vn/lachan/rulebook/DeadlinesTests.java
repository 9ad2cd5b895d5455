package vn.lachan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import vn.lachan.directory.WorkingCalendar;

/** The table of deadlines, and what is said of a broken one. */
class DeadlinesTests {

    private static final String HEADER = "viec,muc_do,thoi_han,don_vi,tinh_tu,can_cu_phap_ly,tinh_trang,ghi_chu\n";
    private static final String ROW = "checkReport,EMERGENCY,12,gio,TIEP_NHAN,Nghị định 56/2017/NĐ-CP Điều 31,luat,\n";

    private final WorkingCalendar calendar = Mockito.mock(WorkingCalendar.class);

    @Test
    void coversEveryTaskOfTheProcessAtEveryUrgency() throws IOException {
        Deadlines deadlines = new Deadlines(calendar, shipped());
        assertThat(deadlines.covers("checkReport")).isTrue();
        assertThat(deadlines.covers("initialAssessment")).isTrue();
        assertThat(deadlines.covers("supportPlan")).isFalse();
    }

    @Test
    void countsAnEmergencyInClockHoursFromTheReceipt() {
        Instant received = Instant.parse("2026-11-21T20:00:00Z");
        Instant assigned = received.plusSeconds(3600);
        Instant due = received.plusSeconds(12 * 3600);
        Mockito.when(calendar.plusHours(received, 12)).thenReturn(due);

        Deadlines deadlines = new Deadlines(calendar, new StringReader(HEADER + ROW));

        assertThat(deadlines.due("checkReport", Urgency.EMERGENCY, received, assigned))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "checkReport,EMERGENCY,zwölf,gio,TIEP_NHAN,NĐ 56,luat,|thoi_han",
                "checkReport,EMERGENCY,0,gio,TIEP_NHAN,NĐ 56,luat,|thoi_han",
                "checkReport,SOON,12,gio,TIEP_NHAN,NĐ 56,luat,|muc_do",
                "checkReport,EMERGENCY,12,phut,TIEP_NHAN,NĐ 56,luat,|don_vi",
                "checkReport,EMERGENCY,12,gio,HOM_QUA,NĐ 56,luat,|tinh_tu",
                "checkReport,EMERGENCY,12,gio,TIEP_NHAN,,luat,|can_cu_phap_ly",
                "checkReport,EMERGENCY,12,gio,TIEP_NHAN,NĐ 56,toi_nghi_the,|tinh_trang",
                ",EMERGENCY,12,gio,TIEP_NHAN,NĐ 56,luat,|viec"
            })
    void refusesABrokenRowWithFileLineAndColumn(String row, String column) {
        assertThatThrownBy(
                        () -> new Deadlines(calendar, new StringReader(HEADER + ROW.replace("12", "13") + row + "\n")))
                .hasMessageContaining("rules/deadlines.csv")
                .hasMessageContaining("line 3")
                .hasMessageContaining(column);
    }

    @Test
    void refusesARowThatRepeatsAnother() {
        assertThatThrownBy(() -> new Deadlines(calendar, new StringReader(HEADER + ROW + ROW)))
                .hasMessageContaining("lặp lại");
    }

    private static Reader shipped() throws IOException {
        return new InputStreamReader(Files.newInputStream(Path.of("rules/deadlines.csv")), StandardCharsets.UTF_8);
    }
}
