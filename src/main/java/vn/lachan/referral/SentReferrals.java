package vn.lachan.referral;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All referrals that were ever sent. */
interface SentReferrals extends Repository<Referral, String> {

    Referral save(Referral referral);

    Optional<Referral> findById(String referralNumber);

    List<Referral> findByReferralNumberIn(List<String> numbers);

    List<Referral> findByCaseNumberOrderBySentAtDesc(String caseNumber);

    List<Referral> findByCaseNumberAndEndedAtIsNull(String caseNumber);
}
