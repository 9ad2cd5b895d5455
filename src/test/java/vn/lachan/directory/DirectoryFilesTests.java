package vn.lachan.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

class DirectoryFilesTests {

    static final DirectoryFiles FILES = DirectoryFiles.bundled();

    private static final List<String> PLANS = Arrays.asList(
            ("FA-BRVT-LAB FA-BRVT-EDU FA-BRVT-POL FA-BRVT-BDG FA-BRVT-AGR FA-BRVT-TOU FA-BRVT-CUL FA-BRVT-UNI FA-BRVT-COO"
                            + " FA-BRVT-VCCI FA-BRVT-ICT FA-BRVT-178 FA-BRVT-DIST FA-QN-LAB FA-QN-EDU FA-QN-POL FA-QN-AGR"
                            + " FA-QN-ICT FA-QN-FIN FA-QN-DIST FA-QN-UNI FA-QN-COO FA-QN-MTTQ FA-BK-LAB FA-BK-EDU FA-BK-POL"
                            + " FA-BK-ECO FA-BK-TTVH FA-BK-VHTT FA-BK-FIN FA-BK-UNI FA-BK-MTTQ FA-BK-COMM FA-HN-CTTT"
                            + " FA-HN-VP FA-HN-KHTC FA-HN-TTR FA-HN-TCCB FA-HN-GD FA-HN-CD FA-HN-PGD FA-HN-CTXH FA-VN-111")
                    .split(" ", -1));

    @Test
    void holdEveryRowOfTheFourPlansAndTheHotline() {
        assertThat(FILES.focalPoints()).extracting(FocalPoint::code).containsAll(PLANS);
        assertThat(PLANS).hasSize(43);
    }

    @Test
    void saySoWhereAnAgencyIsInferred() {
        assertThat(FILES.focalPoints())
                .filteredOn(point -> !PLANS.contains(point.code()))
                .isNotEmpty()
                .allMatch(point -> point.citation().provenance() == Provenance.INFERRED);
    }

    @Test
    void letNobodyTakeOverBeforeTheOtherHasEnded() {
        assertThat(FILES.focalPoints())
                .allSatisfy(point -> point.successors().forEach(code -> assertThat(FILES.focalPoints())
                        .filteredOn(successor -> successor.code().equals(code))
                        .allMatch(successor ->
                                !successor.period().holdsOn(point.period().from()))));
    }

    @Test
    void letUnitsEndOnTheDayBeforeTheirSuccession() {
        UnitMap map = FILES.unitMap();
        assertThat(FILES.successions()).allSatisfy(step -> {
            assertThat(map.find(step.predecessor()).orElseThrow().period().to())
                    .isEqualTo(step.on().minusDays(1));
            assertThat(map.find(step.successor()).orElseThrow().period().holdsOn(step.on()))
                    .isTrue();
        });
    }

    @Test
    void keepOfficialCodesForThoseThatHaveThem() {
        assertThat(FILES.units()).allSatisfy(unit -> {
            if (unit.official()) {
                assertThat(unit.gsoCode()).contains(unit.code().value());
                assertThat(unit.citation().provenance()).isEqualTo(Provenance.SOURCE);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "19", "79", "01"})
    void giveEachLocalityCommunesToWorkIn(String province) {
        assertThat(FILES.unitMap().communesOf(new UnitCode(province), LocalDate.of(2026, 11, 22)))
                .hasSizeGreaterThan(20);
    }

    @Test
    void nameOnlyAgenciesAsRoles() {
        assertThat(FILES.focalPoints()).flatExtracting(FocalPoint::roles).allMatch(Role::isAgency);
    }

    @Test
    void areReadTheSameWithAByteOrderMarkAndDecomposedLetters() {
        DirectoryFiles read =
                withChange(DirectoryFiles.UNITS, text -> "\uFEFF" + Normalizer.normalize(text, Normalizer.Form.NFD));

        assertThat(read.units()).isEqualTo(FILES.units());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            units.csv           | 'VN,false,,COUNTRY'      | 'VN,perhaps,,COUNTRY'       | units.csv, dòng 2, cột official
            units.csv           | ',PROVINCE,Thành phố Hà' | ',PLANET,Thành phố Hà'      | units.csv, dòng 3, cột kind
            units.csv           | '06652,true'             | '6652-a,true'               | cột code
            units.csv           | 'Phường Hà Tu,22,'       | 'Phường Hà Tu,99,'          | there is no 99
            units.csv           | '06658,true'             | '06652,true'                | 06652 stands twice
            unit_succession.csv | '06,19,2025-07-01'       | '06,19,01/07/2025'          | unit_succession.csv, dòng 2, cột on_date
            unit_succession.csv | '06,19,'                 | '06,,'                      | must not be empty
            focal_points.csv    | ',EDUCATION,,education'  | ',SCHOOL,,education'        | focal_points.csv, dòng 3, cột roles
            focal_points.csv    | ',EDUCATION,,education'  | ',AUDITOR,,education'       | no agency
            focal_points.csv    | 'FA-BRVT-SNV;FA-BRVT-SYT'| 'FA-XX'                     | there is no FA-XX
            focal_points.csv    | '2024-10-07,2025-02-28'  | '2025-10-07,2025-02-28'     | cột valid_to
            calendar.csv        | '2021-01-01,HOLIDAY'     | '2021-01-01,PARTY'          | calendar.csv, dòng 2, cột kind
            calendar.csv        | '2021-05-03,DAY_OFF'     | '2021-05-02,DAY_OFF'        | must be a weekday
            calendar.csv        | 'on_date,kind'           | 'kind,on_date'              | the header must be
            calendar.csv        | 'New Year''s Day,'       | 'New Year''s Day,,'         | 8 cells where 7 are expected
            """)
    void refuseABadRowWithFileLineAndColumn(String file, String from, String to, String message) {
        assertThatThrownBy(() -> withChange(file, text -> text.replaceFirst(Pattern.quote(from), to)))
                .isInstanceOf(BadDirectoryData.class)
                .hasMessageContaining(message);
    }

    @Test
    void refuseWhatIsNotUtf8() {
        assertThatThrownBy(() -> DirectoryFiles.read(
                        file -> file.equals(DirectoryFiles.CALENDAR) ? new byte[] {(byte) 0xE9, 'a'} : bundled(file)))
                .isInstanceOf(BadDirectoryData.class)
                .hasMessageContaining("calendar.csv")
                .hasMessageContaining("not UTF-8");
    }

    static DirectoryFiles withChange(String changed, UnaryOperator<String> change) {
        return DirectoryFiles.read(file -> file.equals(changed)
                ? change.apply(new String(bundled(file), UTF_8)).getBytes(UTF_8)
                : bundled(file));
    }

    private static byte[] bundled(String file) {
        try (InputStream in = DirectoryFilesTests.class.getResourceAsStream("/directory/" + file)) {
            assertThat(in).as(file).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
