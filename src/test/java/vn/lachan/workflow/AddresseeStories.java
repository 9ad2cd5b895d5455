package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.directory.Accounts;
import vn.lachan.directory.FocalPoint;
import vn.lachan.directory.FocalPoints;
import vn.lachan.directory.Period;
import vn.lachan.directory.Responsible;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.referral.ReferralState;
import vn.lachan.referral.ReferralView;
import vn.lachan.referral.Side;
import vn.lachan.referral.Standing;

/** Who is asked, by what the directory knows on the day. */
abstract class AddresseeStories extends ReferralStories {

    @Autowired
    FocalPoints focalPoints;

    @Autowired
    Accounts accounts;

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

    @Test
    void whatTookAnAgencyOverIsAskedInItsPlace() {
        UnitCode province = new UnitCode("22");
        assertThat(agencyOf(Role.LABOUR, province, LocalDate.of(2025, 2, 28)).agencyVi())
                .isEqualTo("Sở Lao động - Thương binh và Xã hội");

        ReferralNumber number = sent(reported(), Role.LABOUR);

        assertThat(opened("canbo", number).line().agency()).contains("Sở Nội vụ tỉnh Quảng Ninh");
        assertThat(groupsOf(number)).containsExactly("LABOUR:22");
        finishes("laodong", number, ACCEPT);
        assertThat(stateOf(number)).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void whereAProvinceWasMergedTheAgencyOfTheNewOneIsAsked() {
        assertThat(agencyOf(Role.POLICE, new UnitCode("058"), LocalDate.of(2025, 6, 30))
                        .agencyVi())
                .isEqualTo("Công an thành phố");

        ReferralNumber number = sent(reported("{\"incidentUnit\": \"01843\"}"), Role.POLICE);

        assertThat(opened("canbo2", number).line().agency()).contains("Công an tỉnh Thái Nguyên");
        assertThat(groupsOf(number)).containsExactlyInAnyOrder("POLICE:19", "COORDINATOR:19");
    }

    private FocalPoint agencyOf(Role role, UnitCode unit, LocalDate date) {
        return ((Responsible.HeadOnly) focalPoints.responsibleFor(role, unit, date)).agency();
    }

    @Test
    void aFocalUnitThatTheDirectoryNamesIsAskedByItsName() {
        Duty education = new Duty(Role.EDUCATION, new UnitCode("01"));
        accounts.assign("giaoduc", education, Period.from(WorkingCalendar.dayOf(clock.instant())));

        ReferralNumber number = sent(reported("{\"incidentUnit\": \"00004\"}"), Role.EDUCATION);

        assertThat(groupsOf(number)).containsExactly("EDUCATION:01");
        ReferralView seen = opened("giaoduc", number);
        assertThat(seen.line().standing()).isEqualTo(Standing.NAMED);
        assertThat(seen.line().agency()).contains("Sở Giáo dục và Đào tạo Hà Nội, Phòng Chính trị, tư tưởng");
        finishes("giaoduc", number, ACCEPT);
        assertThat(groupsOf(number)).containsExactly("EDUCATION:01");
    }
}
