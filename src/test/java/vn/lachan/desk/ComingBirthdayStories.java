package vn.lachan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lachan.Visitor;
import vn.lachan.identity.CaseNumber;

/** Birthdays that change what the law says of a child. */
abstract class ComingBirthdayStories extends CaseListStories {

    @Test
    void comingBirthdaysAreListedForTheCommuneThatAnswersAndNoOther() {
        LocalDate today = today();
        birthday(an, today);
        birthday(binh, today.plusDays(29));
        birthday(emergency, today.plusDays(30));
        birthday(elsewhere, today);

        String page = session("canbo").get("/cases/birthdays").body();

        assertThat(page)
                .containsSubsequence("Nguyễn Văn Ẩn", an.value(), "Đỗ Thị Bình", binh.value())
                .doesNotContain(emergency.value(), elsewhere.value());
        jdbc.sql("update case_file set state = 'ADVISED' where case_number = ?")
                .param(an.value())
                .update();
        vault.destroy(binh.value());
        assertThat(session("canbo").get("/cases/birthdays").body())
                .contains(binh.value())
                .doesNotContain(an.value(), "Bình");
        assertThat(session("canbo").get("/").body()).contains("/cases/birthdays");
    }

    @Test
    void comingBirthdaysAreTurnedPageByPageWithoutMissingAny() {
        LocalDate day = today().plusDays(3);
        List<CaseNumber> all = new ArrayList<>();
        for (int n = 0; n < 26; n++) {
            CaseNumber number = reported(A, "{\"sex\": \"MALE\"}", false);
            birthday(number, day);
            all.add(number);
        }
        Visitor browser = session("canbo");

        String first = browser.get("/cases/birthdays").body();
        assertThat(first)
                .contains(all.get(24).value() + "</a>")
                .doesNotContain(all.get(25).value() + "</a>");
        assertThat(first).contains("after=" + day + "_" + all.get(24));
        assertThat(browser.get("/cases/birthdays?after=" + day + "_" + all.get(24))
                        .body())
                .contains(all.get(25).value() + "</a>")
                .doesNotContain(all.get(24).value() + "</a>");
        assertThat(browser.get("/cases/birthdays?after=x_y").body())
                .contains(all.get(0).value());
    }

    private void birthday(CaseNumber number, LocalDate day) {
        jdbc.sql("update case_file set next_birthday = ? where case_number = ?")
                .params(day, number.value())
                .update();
    }
}
