package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.SignedOn;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.identity.Role;
import vn.lachan.referral.Origin;
import vn.lachan.referral.ReferralList;
import vn.lachan.referral.Refusal;
import vn.lachan.referral.Request;

/** Who sees a request, and what of the file with it. */
abstract class SightStories extends ReferralStories {

    @Autowired
    ReferralList list;

    @Autowired
    Worklist worklist;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoIsNotConcernedSeesNothing() {
        CaseNumber about = reported();
        ReferralNumber number = sent(about, Role.POLICE);

        for (String other : List.of("canbo2", "giaoduc", "laodong", "dieuphoi", "kiemtoan", "quantri")) {
            assertThat(viewing(number, other)).as(other).isFalse();
            assertThat(SignedOn.as(
                            other, () -> list.page(currentActor.get(), false, 1).lines()))
                    .as(other)
                    .extracting("number")
                    .doesNotContain(number.value());
            SignedOn.does(other, () -> assertThat(openTasks.find(task(number).getId()))
                    .isEmpty());
        }
        for (String concerned : List.of("canbo", "chutich", "congan")) {
            assertThat(numbersSeenBy(concerned)).as(concerned).contains(number.value());
        }
    }

    @Test
    void thePoliceSeeNoReasonAndNoConclusion() {
        CaseNumber about = reported();
        Request request = new Request(Role.POLICE, Origin.BY_HAND, "Đề nghị xác minh nơi ở.", "Có dấu hiệu mua bán");
        ReferralNumber number = SignedOn.as("canbo", () -> referrals.send(about, request, currentActor.get()));

        assertThat(opened("congan", number).reason()).isEmpty();
        assertThat(opened("congan", number).request()).contains("Đề nghị xác minh nơi ở.");
        assertThat(opened("canbo", number).reason()).contains("Có dấu hiệu mua bán");
    }

    @Test
    void theTaskListOfTheAgencyNamesTheReferral() {
        ReferralNumber number = sent(reported("{\"seriousHarm\": true}"), Role.POLICE);

        var items = SignedOn.as("congan", () -> worklist.first(currentActor.get(), 100));

        assertThat(items).extracting(item -> item.task().item()).contains(number.value());
    }

    @Test
    void nothingOfTheChildReachesTheEngine() {
        CaseNumber about = reported();
        ReferralNumber number = sent(about, Role.POLICE);
        finishes("congan", number, refused(Refusal.NO_CAPACITY));

        assertThat(jdbc.sql("select v.name_ from act_hi_varinst v join act_hi_procinst p on p.id_ = v.proc_inst_id_"
                                + " where p.business_key_ = ?")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .containsOnly("caseNumber", "urgency", "referralState");
    }

    private List<String> numbersSeenBy(String who) {
        return SignedOn.as(who, () -> Stream.of(1, 2, 3, 4, 5)
                .flatMap(page -> list.page(currentActor.get(), false, page).lines().stream())
                .map(line -> line.number())
                .toList());
    }
}
