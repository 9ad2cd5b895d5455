package vn.lachan.rulechange.draft.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lachan.rulebook.law.TableShape;

/** Numbers and days as offices write them: understood where they can mean one thing only, refused with their place otherwise. */
class LocalWritingTests {

    private static final TableShape NUMBERS = ShippedTables.shape("numbers");
    private static final TableShape PENALTIES = ShippedTables.shape("penalties");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5|1.5",
                "0,125|0.125",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "1.000.000|1000000",
                "12|12",
                "0.75|0.75",
                "mười|mười"
            })
    void aNumberThatMeansOneThingIsUnderstood(String written, String read) {
        assertThat(number(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234|1234 hoặc 1.234", "1,234|1234 hoặc 1.234", "25.000|25000 hoặc 25"})
    void aNumberThatMayBeTwoIsRefusedWithItsPlace(String written, String choice) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> number(written));

        assertThat(refused.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.line()).isEqualTo(2);
            assertThat(reason.column()).isEqualTo("gia_tri");
            assertThat(reason.why().vi()).contains(choice);
            assertThat(reason.why().en()).contains("may be");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25.000|2026-09-10|25000|2026-09-10",
                "1.000.000|25/09/2026|1000000|2026-09-25",
                "2 000 000|10.10.2026|2000000|2026-10-10"
            })
    void wholeNumbersAndDaysOfAVietnameseOffice(String fine, String day, String readFine, String readDay) {
        var rows = penalties(fine, day);

        assertThat(rows.get(3)).isEqualTo(readFine);
        assertThat(rows.get(7)).isEqualTo(readDay);
    }

    @ParameterizedTest
    @CsvSource({"10/09/2026", "9/10/2026", "09/25/2026"})
    void aDayThatMayBeTwoIsRefused(String day) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> penalties("1", day));

        assertThat(refused.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.column()).isEqualTo("hieu_luc_tu");
            assertThat(reason.why().vi()).contains("2026-09-10");
        });
    }

    private static String number(String written) {
        String csv = "ma;gia_tri;don_vi;ten_vi;ten_en;legal_basis;tinh_trang;ghi_chu\nX;%s;gio;a;b;c;luat;\n"
                .formatted(written);
        return TableFile.read(csv.getBytes(UTF_8), NUMBERS, ShippedTables.rows(NUMBERS))
                .rows()
                .get(0)
                .get(1);
    }

    private static List<String> penalties(String fine, String day) {
        String csv = String.join(";", PENALTIES.headings()) + "\nPEN;a;b;%s;;;;%s;;c;luat;\n".formatted(fine, day);
        return TableFile.read(csv.getBytes(UTF_8), PENALTIES, ShippedTables.rows(PENALTIES))
                .rows()
                .get(0);
    }
}
