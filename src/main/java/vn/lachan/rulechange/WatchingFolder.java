package vn.lachan.rulechange;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.rulebook.FolderEdited;
import vn.lachan.rulebook.FolderPutBack;
import vn.lachan.rulebook.RulebooksOnFile;
import vn.lachan.rulebook.law.RuleFiles;

/**
 * Hears that somebody edited a folder behind the process, and has a supervisor look at it: once for each edit, whichever
 * node saw it, and however often it starts. What was proposed or in force before is known and tells nobody anything.
 */
@Component
@Transactional
class WatchingFolder {

    private final ProposingChanges proposing;
    private final RuleChanges changes;
    private final CandidateTable candidates;
    private final RulebooksOnFile onFile;

    WatchingFolder(ProposingChanges proposing, RuleChanges changes, CandidateTable candidates, RulebooksOnFile onFile) {
        this.proposing = proposing;
        this.changes = changes;
        this.candidates = candidates;
        this.onFile = onFile;
    }

    @EventListener
    void hear(FolderEdited edited) {
        RuleFiles files = edited.files();
        if (files.hash().equals(edited.before())) {
            return;
        }
        candidates.keep(files);
        boolean fresh = !isKnown(files.hash(), edited.before().isEmpty());
        edit(edited.before()).ifPresent(proposing::folderHasOther);
        if (fresh) {
            proposing.foundInFolder(files.hash());
        }
    }

    /** A node that starts tells what lies there, whether or not somebody has looked at it. */
    private boolean isKnown(String hash, boolean atStart) {
        return onFile.find(hash).isPresent()
                || changes.existsByHashAndProposerNotNull(hash)
                || edit(hash).isPresent()
                || (atStart && changes.existsByHash(hash));
    }

    @EventListener
    void hear(FolderPutBack back) {
        edit(back.before()).ifPresent(proposing::folderHasOther);
    }

    private Optional<RuleChange> edit(String hash) {
        return changes.findFirstByHashAndStateIn(hash, Set.of(ChangeState.FOLDER_EDITED));
    }
}
