package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.SignedOn;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Role;
import vn.lachan.referral.Lead;
import vn.lachan.referral.LeadRule;
import vn.lachan.referral.Origin;
import vn.lachan.referral.Request;

/** Who leads where one agency, or several, work on a case. */
abstract class LeadStories extends Stories {

    @Autowired
    LeadRule rule;

    @Test
    void anAgencyThatIsAloneLeads() {
        CaseNumber about = reported();
        asks(about, Role.POLICE);

        assertThat(lead("canbo", about)).contains(new Lead(Optional.of("Công an tỉnh"), false));
    }

    @Test
    void ofSeveralTheOneCoordinatesThatTheProvincesDirectoryNames() {
        CaseNumber about = reported();
        asks(about, Role.POLICE);
        asks(about, Role.EDUCATION);

        assertThat(lead("canbo", about)).contains(new Lead(Optional.of("Sở Y tế tỉnh Quảng Ninh"), true));
    }

    @Test
    void nobodyLeadsWhereNobodyIsAskedAnyMore() {
        CaseNumber about = reported();
        assertThat(lead("canbo", about)).isEmpty();
        asks(about, Role.POLICE);
        recallsAllReferrals(about);

        assertThat(lead("canbo", about)).isEmpty();
    }

    @Test
    void whoHasNotTheCaseLearnsNothing() {
        CaseNumber about = reported();
        asks(about, Role.POLICE);

        assertThat(lead("canbo2", about)).isEmpty();
        assertThat(lead("congan", about)).isEmpty();
    }

    private void asks(CaseNumber about, Role role) {
        SignedOn.does(
                "canbo",
                () -> referrals.send(
                        about, new Request(role, Origin.BY_HAND, "Đề nghị (hư cấu)", null), currentActor.get()));
    }

    private Optional<Lead> lead(String who, CaseNumber about) {
        return SignedOn.as(who, () -> rule.of(about, currentActor.get()));
    }
}
