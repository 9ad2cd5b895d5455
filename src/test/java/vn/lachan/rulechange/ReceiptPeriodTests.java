package vn.lachan.rulechange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lachan.taskform.FormRefused;

/** Days that somebody names, as moments in Viet Nam. */
class ReceiptPeriodTests {

    @Test
    void bothDaysAreIncluded() {
        assertThat(ReceiptPeriod.ofDays(" 2026-11-22", "2026-11-22"))
                .isEqualTo(new ReceiptPeriod(
                        Instant.parse("2026-11-21T17:00:00Z"), Instant.parse("2026-11-22T17:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22/11/2026", "2026-02-30", "+999999999-12-31", "-999999999-01-01"})
    void whatIsNoDayIsRefusedInWords(String day) {
        assertThatThrownBy(() -> ReceiptPeriod.ofDays("2026-11-22", day))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .isEqualTo(List.of("/to")));
    }
}
