package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.identity.Role;
import vn.lachan.referral.ReferralState;
import vn.lachan.referral.ReferralView;
import vn.lachan.referral.Side;
import vn.lachan.referral.Standing;

/** Who is asked, by what the directory knows on the day. */
abstract class AddresseeStories extends ReferralStories {

    @Test
    void anAgencyThatNobodyIsSignedUpForIsAskedTogetherWithTheCoordinator() {
        ReferralNumber number = sent(reported(), Role.HEALTH);

        assertThat(groupsOf(number)).containsExactlyInAnyOrder("HEALTH:22", "COORDINATOR:22");
        ReferralView seen = opened("dieuphoi", number);
        assertThat(seen.line().standing()).isEqualTo(Standing.NO_ACCOUNT);
        assertThat(seen.side()).isEqualTo(Side.AGENCY);
        finishes("dieuphoi", number, ACCEPT);
        assertThat(groupsOf(number)).containsExactlyInAnyOrder("HEALTH:22", "COORDINATOR:22");
        finishes("dieuphoi", number, RESULT);
        assertThat(stateOf(number)).isEqualTo(ReferralState.DONE);
    }

    @Test
    void aRequestToAnAgencyThatTheDirectoryDoesNotKnowGoesToTheCoordinator() {
        ReferralNumber number = sent(reported(), Role.LEGAL_AID);

        assertThat(groupsOf(number)).containsExactly("COORDINATOR:22");
        assertThat(opened("dieuphoi", number).line().standing()).isEqualTo(Standing.NOBODY);
    }

    @Test
    void everyAgencyCanBeAskedAndSomebodyHasADeadline() {
        CaseNumber about = reported();

        Role.agencies().forEach(role -> {
            ReferralNumber number = sent(about, role);
            assertThat(task(number).getDueDate()).as(role.name()).isNotNull();
            assertThat(groupsOf(number)).as(role.name()).isNotEmpty();
        });
    }
}
