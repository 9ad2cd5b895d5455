package vn.lachan.rulechange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.rulebook.RulebooksOnFile;

/** Shows changes to those who may read them; that the caller may is asked before. */
@Service
@Transactional(readOnly = true)
public class ViewingChanges {

    private final RuleChanges changes;
    private final CandidateTable candidates;
    private final Approvals approvals;
    private final RulebooksOnFile onFile;
    private final ChangeHistory history;

    ViewingChanges(
            RuleChanges changes,
            CandidateTable candidates,
            Approvals approvals,
            RulebooksOnFile onFile,
            ChangeHistory history) {
        this.changes = changes;
        this.candidates = candidates;
        this.approvals = approvals;
        this.onFile = onFile;
        this.history = history;
    }

    public boolean exists(ChangeNumber number) {
        return changes.findById(number.value()).isPresent();
    }

    public Optional<ChangeView> open(ChangeNumber number, Locale locale) {
        return changes.findById(number.value()).map(change -> view(change, locale));
    }

    /** The files that the change is about, in one zip archive. */
    public Optional<byte[]> files(ChangeNumber number) {
        return changes.findById(number.value()).map(change -> RuleZip.write(candidates.get(change.hash())));
    }

    private ChangeView view(RuleChange change, Locale locale) {
        return new ChangeView(
                ChangeLine.of(change),
                change.told().reason(),
                change.told().legalSource(),
                Optional.ofNullable(change.told().inForceTo()),
                change.base(),
                change.revision(),
                change.approvals(),
                given(change),
                changedFiles(change),
                Remarks.read(change.remarks()),
                history.of(change, locale),
                change.state().mayBeWithdrawn());
    }

    private List<ChangeView.Approval> given(RuleChange change) {
        return approvals.of(change).stream()
                .map(one -> new ChangeView.Approval(
                        one.approver(), one.at(), one.hash(), one.revision() == change.revision()))
                .toList();
    }

    private List<ChangedFile> changedFiles(RuleChange change) {
        return onFile.find(change.base())
                .map(base -> ChangedFile.between(base, candidates.get(change.hash())))
                .orElse(List.of());
    }
}
