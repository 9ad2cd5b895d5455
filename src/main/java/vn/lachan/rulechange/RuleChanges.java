package vn.lachan.rulechange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** All changes of the rules that were ever proposed or found. */
interface RuleChanges extends Repository<RuleChange, String> {

    RuleChange saveAndFlush(RuleChange change);

    Optional<RuleChange> findById(String changeNumber);

    Optional<RuleChange> findFirstByHashAndStateIn(String hash, Collection<ChangeState> states);

    List<RuleChange> findByBaseAndState(String base, ChangeState state);

    boolean existsByHashAndActivatedAtNotNullAndInForceToBefore(String hash, LocalDate day);

    boolean existsByHashAndActivatedAtNotNullAndInForceToNull(String hash);

    boolean existsByHashAndProposerNotNull(String hash);

    boolean existsByHash(String hash);

    Page<RuleChange> findAll(Pageable page);

    /** Whether a content was approved up to a day that is past, and never without an end. */
    default boolean isOver(String hash, LocalDate today) {
        return existsByHashAndActivatedAtNotNullAndInForceToBefore(hash, today)
                && !existsByHashAndActivatedAtNotNullAndInForceToNull(hash);
    }

    default RuleChange get(String changeNumber) {
        return findById(changeNumber)
                .orElseThrow(() -> new IllegalStateException("There is no rule change " + changeNumber));
    }
}
