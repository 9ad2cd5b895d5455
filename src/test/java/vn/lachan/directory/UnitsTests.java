package vn.lachan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.lachan.identity.UnitCode;

class UnitsTests {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    private final Units units = new Units(DirectoryFilesTests.FILES);

    @Test
    void leadsFromTheFormerCityOfBacKanToItsSuccessors() {
        assertThat(units.successorsOf(code("058"), AFTER))
                .extracting(Unit::nameVi)
                .containsExactly("Phường Đức Xuân", "Phường Bắc Kạn", "Xã Phong Quang");
        assertThat(units.successorsOf(code("058"), BEFORE)).isEmpty();
        assertThat(units.standingFor(code("058"), BEFORE))
                .extracting(Unit::nameVi)
                .containsExactly("Thành phố Bắc Kạn");
    }

    @Test
    void tellsNamesakesApartByTheirPeriod() {
        assertThat(units.successorsOf(code("C01840"), AFTER))
                .extracting(Unit::code)
                .containsExactly(code("01840"));
    }

    @Test
    void aUnitIsHeirOfThoseThatMergedIntoItAloneAndFromTheDay() {
        assertThat(units.heritageOf(code("06685"), AFTER))
                .containsExactlyInAnyOrder(code("QNHONGGAI"), code("QNBACHDANG"), code("QNTRANHDAO"));
        assertThat(units.heritageOf(code("06685"), BEFORE)).isEmpty();
        assertThat(units.heirOf(code("QNHONGGAI"), AFTER))
                .get()
                .extracting(Unit::code)
                .isEqualTo(code("06685"));
        assertThat(units.heirOf(code("QNHONGGAI"), BEFORE))
                .get()
                .extracting(Unit::code)
                .isEqualTo(code("QNHONGGAI"));
    }

    @Test
    void nobodyIsHeirOfAUnitThatWasSplitOrIsOfAnotherKind() {
        assertThat(units.heirOf(code("QNHALONG"), AFTER)).isEmpty();
        assertThat(units.heritageOf(code("06688"), AFTER)).doesNotContain(code("QNHALONG"));
        assertThat(units.merged(AFTER)).contains(code("QNHONGGAI")).doesNotContain(code("QNHALONG"), code("77"));
        assertThat(units.merged(BEFORE)).isEmpty();
    }

    @Test
    void followsAWardToTheProvinceOfTheDay() {
        assertThat(units.provinceOf(code("C26509"), BEFORE).orElseThrow().code())
                .isEqualTo(code("77"));
        assertThat(units.provinceOf(code("C26509"), AFTER).orElseThrow().code()).isEqualTo(code("79"));
        assertThat(units.provinceOf(code("26506"), AFTER).orElseThrow().code()).isEqualTo(code("79"));
        assertThat(units.provinceOf(code("VN"), AFTER)).isEmpty();
    }

    @Test
    void listsCommunesWithADistrictBetweenAndWithout() {
        assertThat(units.communesOf(code("06"), BEFORE)).hasSize(8);
        assertThat(units.communesOf(code("06"), AFTER)).isEmpty();
        assertThat(units.communesOf(code("22"), AFTER)).hasSize(54);
    }

    @Test
    void listsWhatLiesDirectlyBelow() {
        assertThat(units.children(code("22"), BEFORE)).extracting(Unit::nameVi).containsExactly("Thành phố Hạ Long");
        assertThat(units.children(code("VN"), AFTER)).extracting(Unit::nameVi).hasSize(4);
    }

    @Test
    void findsNamesWithoutTheirDiacritics() {
        assertThat(units.search("dong trieu", AFTER, 10))
                .extracting(Unit::nameVi)
                .containsExactly("Phường Đông Triều");
        assertThat(units.search("HỒNG GAI", AFTER, 10)).extracting(Unit::code).containsExactly(code("06685"));
        assertThat(units.search("phuong", AFTER, 3)).hasSize(3);
    }

    private static UnitCode code(String value) {
        return new UnitCode(value);
    }
}
