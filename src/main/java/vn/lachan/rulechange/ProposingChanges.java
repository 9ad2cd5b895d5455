package vn.lachan.rulechange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.rulebook.RulebooksOnFile;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;
import vn.lachan.taskform.FormRefused;
import vn.lachan.vault.Vault;

/** Proposes changes of the rules, and withdraws them; that the caller is a supervisor is asked before. */
@Service
@Transactional
public class ProposingChanges {

    /** In the place of a hash: what the proposer has in her own draft. */
    public static final String DRAFT = "draft";

    private final RuleChanges changes;
    private final CandidateTable candidates;
    private final FindingFiles finding;
    private final Approvals approvals;
    private final ChangeNumbers numbers;
    private final RulebooksOnFile onFile;
    private final ChangeLog log;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposingChanges(
            RuleChanges changes,
            CandidateTable candidates,
            FindingFiles finding,
            Approvals approvals,
            ChangeNumbers numbers,
            RulebooksOnFile onFile,
            ChangeLog log,
            Vault vault,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changes = changes;
        this.candidates = candidates;
        this.finding = finding;
        this.approvals = approvals;
        this.numbers = numbers;
        this.onFile = onFile;
        this.log = log;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps files that a later proposal names by the hash returned; {@link FormRefused} where they are no rule files. */
    public String keep(byte[] zip) {
        try {
            RuleFiles files = RuleZip.read(zip);
            candidates.keep(files);
            return files.hash();
        } catch (RulesRefused unreadable) {
            throw FindingFiles.refused(unreadable);
        }
    }

    /**
     * Proposes the content of that hash, the proposer's {@link #DRAFT}, or what lies in the folder now; one that was in force
     * before is a roll back and goes the same way. {@link FormRefused} where it cannot be taken.
     */
    public ChangeNumber propose(Proposal told, @Nullable String hash, Actor by) {
        told.late("/inForceTo", WorkingCalendar.dayOf(clock.instant())).ifPresent(late -> {
            throw new FormRefused(List.of(late));
        });
        FindingFiles.Found found = DRAFT.equals(hash) ? finding.draftOf(by.username(), null) : finding.find(hash, null);
        candidates.keep(found.files());
        settle(found.files().hash());
        RuleChange change = open(found.files().hash(), found.origin());
        change.propose(told, change.base(), by.username(), clock.instant());
        changes.saveAndFlush(change);
        approvals.submitted(change);
        log.record(
                change,
                "RULE_CHANGE_PROPOSED",
                Map.of("base", change.base(), "origin", change.origin()),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("title", told.title())
                        .put("reason", told.reason())
                        .put("legalSource", told.legalSource()));
        events.publishEvent(new ChangeOpened(change.number(), false));
        return change.number();
    }

    /** What lies in the folder is proposed now: nobody needs to look after it any more. */
    private void settle(String hash) {
        changes.findFirstByHashAndStateIn(hash, Set.of(ChangeState.FOLDER_EDITED))
                .ifPresent(this::folderHasOther);
    }

    /** Takes down that the folder was edited without a proposal. */
    void foundInFolder(String hash) {
        RuleChange edit = open(hash, ChangeOrigin.BEHIND);
        changes.saveAndFlush(edit);
        log.record(edit, "RULE_FOLDER_EDITED", Map.of("base", edit.base()));
        events.publishEvent(new ChangeOpened(edit.number(), true));
    }

    private RuleChange open(String hash, ChangeOrigin origin) {
        ChangeNumber number = numbers.next();
        vault.open(number.value());
        return new RuleChange(number, origin, hash, onFile.last(), clock.instant());
    }

    /** Gives an edit of the folder up: it was proposed, or the folder holds something else by now. */
    void folderHasOther(RuleChange edit) {
        events.publishEvent(new ChangeDropped(edit.number()));
        log.record(edit, "RULE_FOLDER_SETTLED", Map.of());
        log.go(edit, ChangeState.SET_ASIDE);
        changes.saveAndFlush(edit);
    }

    /**
     * Withdraws a change that is not in force yet, for a reason; {@link ChangeEnded} where it is too late, were it by a
     * moment. The process is dropped before the change is looked at, since whoever is just deciding is waited for there.
     */
    public void withdraw(ChangeNumber number, String reason) {
        events.publishEvent(new ChangeDropped(number));
        RuleChange change = changes.get(number.value());
        if (!change.state().mayBeWithdrawn()) {
            throw new ChangeEnded(number + " is " + change.state());
        }
        log.record(
                change,
                "RULE_CHANGE_WITHDRAWN",
                Map.of(),
                JsonNodeFactory.instance.objectNode().put("reason", reason));
        log.go(change, ChangeState.WITHDRAWN);
        changes.saveAndFlush(change);
    }
}
