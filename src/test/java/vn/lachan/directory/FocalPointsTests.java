package vn.lachan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

class FocalPointsTests {

    private final FocalPoints focalPoints =
            new FocalPoints(new Units(DirectoryFilesTests.FILES), DirectoryFilesTests.FILES);

    @ParameterizedTest
    @CsvSource({
        "LABOUR,           C26506, 2025-02-28, FA-BRVT-LAB",
        "CHILD_PROTECTION, C26506, 2025-02-28, FA-BRVT-LAB",
        "LABOUR,           C26506, 2025-03-01, FA-BRVT-SNV",
        "CHILD_PROTECTION, C26506, 2025-03-01, FA-BRVT-SYT",
        "EDUCATION,        C26506, 2025-06-30, FA-BRVT-EDU",
        "EDUCATION,        C26506, 2025-07-01, FA-HCM-EDU",
        "LABOUR,           26506,  2025-07-01, FA-HCM-SNV",
        "EDUCATION,        C01837, 2025-06-30, FA-BK-EDU",
        "EDUCATION,        C01837, 2025-07-01, FA-TN-EDU",
        "POLICE,           01843,  2026-11-22, FA-TN-POL",
        "AGRICULTURE,      06685,  2026-11-22, FA-QN-NNMT",
        "BUSINESS,         22,     2026-11-22, FA-QN-COO",
        "EDUCATION,        00004,  2026-11-22, FA-HN-CTTT"
    })
    void nameTheAgencyOfTheDay(Role role, String unit, LocalDate date, String agency) {
        Responsible found = focalPoints.responsibleFor(role, new UnitCode(unit), date);

        assertThat(agencyOf(found)).isEqualTo(agency);
    }

    private static String agencyOf(Responsible found) {
        if (found instanceof Responsible.Named named) {
            return named.agency().code();
        }
        return found instanceof Responsible.HeadOnly head ? head.agency().code() : "nobody";
    }

    @Test
    void addressTheFocalUnitWhereAPlanNamesOne() {
        Responsible found = focalPoints.responsibleFor(Role.POLICE, new UnitCode("77"), LocalDate.of(2025, 6, 30));

        assertThat(found).isInstanceOfSatisfying(Responsible.Named.class, named -> {
            assertThat(named.focalUnitVi()).isEqualTo("Phòng Cảnh sát hình sự");
            assertThat(named.addressee()).isEqualTo(new Duty(Role.POLICE, new UnitCode("77")));
        });
    }

    @Test
    void addressTheHeadWhereThePlanNamesNoUnit() {
        Responsible found = focalPoints.responsibleFor(Role.EDUCATION, new UnitCode("06685"), LocalDate.of(2026, 1, 5));

        assertThat(found).isInstanceOfSatisfying(Responsible.HeadOnly.class, head -> {
            assertThat(head.agency().code()).isEqualTo("FA-QN-EDU");
            assertThat(head.addressee()).isEqualTo(new Duty(Role.EDUCATION, new UnitCode("22")));
        });
    }

    @Test
    void fallBackOnTheCoordinatorWhereThereIsNobody() {
        Responsible found = focalPoints.responsibleFor(Role.LEGAL_AID, new UnitCode("06685"), LocalDate.of(2026, 1, 5));

        assertThat(found).isInstanceOfSatisfying(Responsible.Nobody.class, nobody -> {
            assertThat(nobody.addressee()).isEqualTo(new Duty(Role.COORDINATOR, new UnitCode("22")));
            assertThat(nobody.coordinating().orElseThrow().code()).isEqualTo("FA-QN-SYT");
            assertThat(nobody.reason().vi()).contains("LEGAL_AID", "06685");
        });
    }

    @Test
    void addressTheCoordinatorOfTheNewProvinceForAUnitThatHasGone() {
        assertThat(focalPoints
                        .responsibleFor(Role.LEGAL_AID, new UnitCode("C26506"), LocalDate.of(2026, 1, 5))
                        .addressee())
                .isEqualTo(new Duty(Role.COORDINATOR, new UnitCode("79")));
    }

    @Test
    void listWhatNothingIsRoutedTo() {
        assertThat(focalPoints.in(new UnitCode("22"), LocalDate.of(2026, 1, 5)))
                .extracting(FocalPoint::code)
                .contains("FA-QN-FIN", "FA-QN-MTTQ")
                .doesNotContain("FA-QN-DIST", "FA-QN-LAB");
    }

    @ParameterizedTest
    @CsvSource({
        "C26506, 2025-02-28, FA-BRVT-LAB",
        "C26506, 2025-03-01, FA-BRVT-SYT",
        "C26506, 2025-07-01, FA-HCM-SYT",
        "22,     2025-02-28, FA-QN-LAB",
        "22,     2025-03-01, FA-QN-SYT",
        "06685,  2026-11-22, FA-QN-SYT",
        "01843,  2026-11-22, FA-TN-SYT"
    })
    void nameWhoCoordinatesInAProvinceOnADay(String unit, LocalDate date, String agency) {
        assertThat(focalPoints.coordinating(new UnitCode(unit), date))
                .map(FocalPoint::code)
                .contains(agency);
    }

    @Test
    void refuseADutyOfTheOffice() {
        assertThatThrownBy(() ->
                        focalPoints.responsibleFor(Role.CHAIRMAN, new UnitCode("06685"), LocalDate.of(2026, 1, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
