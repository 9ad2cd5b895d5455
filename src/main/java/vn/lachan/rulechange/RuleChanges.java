package vn.lachan.rulechange;

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

    Page<RuleChange> findAll(Pageable page);

    default RuleChange get(String changeNumber) {
        return findById(changeNumber)
                .orElseThrow(() -> new IllegalStateException("There is no rule change " + changeNumber));
    }
}
