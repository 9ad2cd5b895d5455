package vn.lachan.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lachan.identity.Count;
import vn.lachan.taskform.FormRefused;

/** How refusals are counted, and over which months. */
class CountTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({"1,1–4", "4,1–4", "5,5–9", "9,5–9", "10,10–14", "123,120–124"})
    void aRoughCountTellsAStepOfFive(long number, String told) {
        assertThat(Count.roughly(number)).hasToString(told);
    }

    @Test
    void anExactCountTellsItself() {
        assertThat(Count.exactly(3)).hasToString("3");
    }

    @Test
    void withoutAQuestionTheYearSoFarIsMeant() {
        assertThat(Months.asked(null, "", TODAY)).hasToString("Months[from=2026-01, to=2026-11]");
    }

    @Test
    void theLastMonthIsAmongThem() {
        Months november = Months.asked("2026-11", "2026-11", TODAY);

        assertThat(november.begins()).hasToString("2026-10-31T17:00:00Z");
        assertThat(november.ends()).hasToString("2026-11-30T17:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2026-13,2026-11,/from", "2026-11,x,/to", "2026-11,2026-10,/to", "2020-01,2026-11,/from"})
    void anotherPeriodIsRefusedInWords(String from, String to, String pointer) {
        assertThatThrownBy(() -> Months.asked(from, to, TODAY))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsExactly(pointer));
    }

    @Test
    void threeYearsAreNotTooLong() {
        assertThat(Months.asked("2023-12", "2026-11", TODAY).from()).hasToString("2023-12");
        assertThatThrownBy(() -> Months.asked("2023-11", "2026-11", TODAY)).isInstanceOf(FormRefused.class);
    }
}
