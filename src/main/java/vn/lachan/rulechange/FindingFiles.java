package vn.lachan.rulechange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lachan.rulebook.RulebooksOnFile;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;
import vn.lachan.rulechange.draft.RuleDraft;
import vn.lachan.rulechange.draft.RuleDrafts;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormRefused;

/** Finds the files that a proposal is about: in the folder, in a draft, among those that were sent, or in the archive. */
@Component
class FindingFiles {

    private static final int MOST_FAULTS = 50;

    /** Changes that are not in force yet; two of the same content would wait for each other. */
    private static final Set<ChangeState> WAITING = Arrays.stream(ChangeState.values())
            .filter(ChangeState::mayBeWithdrawn)
            .collect(Collectors.toUnmodifiableSet());

    private final CandidateTable candidates;
    private final RulebooksOnFile onFile;
    private final RuleDrafts drafts;
    private final RuleChanges changes;

    FindingFiles(CandidateTable candidates, RulebooksOnFile onFile, RuleDrafts drafts, RuleChanges changes) {
        this.candidates = candidates;
        this.onFile = onFile;
        this.drafts = drafts;
        this.changes = changes;
    }

    /** The files, and where they come from. */
    record Found(RuleFiles files, ChangeOrigin origin) {}

    /** Those of {@code hash}, or what lies in the folder where it is empty; {@link FormRefused} where they cannot be taken. */
    Found find(@Nullable String hash, @Nullable String forChange) {
        Found found = hash == null || hash.isBlank()
                ? new Found(inFolder(), ChangeOrigin.FOLDER)
                : known(hash.strip())
                        .orElseThrow(() -> refused(
                                "Không có bộ quy tắc nào mang mã này: hãy gửi tệp lên trước.",
                                "No rulebook has this hash: send its files first."));
        return fit(found, forChange);
    }

    /** The draft of that account as it stands now; {@link FormRefused} where it cannot be taken. */
    Found draftOf(String username, @Nullable String forChange) {
        RuleDraft draft = drafts.of(username);
        refuseOvertaken(draft);
        try {
            return fit(new Found(draft.files(), ChangeOrigin.DRAFT), forChange);
        } catch (RulesRefused unreadable) {
            throw refused(unreadable);
        }
    }

    /** A whole rulebook is proposed: made of an older one, it would undo what came into force since. */
    private void refuseOvertaken(RuleDraft draft) {
        if (!draft.baseHash().equals(onFile.last())) {
            throw refused(
                    "Đã có bộ quy tắc khác được áp dụng sau khi bạn bắt đầu sửa. Trước hết hãy chuyển các sửa đổi sang bản"
                            + " đang áp dụng, ở trang Bảng quy tắc (/rules).",
                    "Another rulebook came in force since you began. First take your changes over to the one in force, on the"
                            + " page Rule tables (/rules).");
        }
    }

    private Found fit(Found found, @Nullable String forChange) {
        String content = found.files.hash();
        if (content.equals(onFile.last())) {
            throw refused(
                    "Bộ quy tắc này đang được áp dụng: không có gì thay đổi.",
                    "This rulebook is in force already: nothing would change.");
        }
        changes.findFirstByHashAndStateIn(content, WAITING)
                .filter(other -> !other.getId().equals(forChange))
                .ifPresent(other -> {
                    throw refused(
                            "Nội dung này đã được đề xuất ở " + other.number() + ".",
                            "This content is proposed already by " + other.number() + ".");
                });
        return found;
    }

    private Optional<Found> known(String hash) {
        return onFile.find(hash)
                .map(files -> new Found(files, ChangeOrigin.ARCHIVE))
                .or(() -> candidates.find(hash).map(files -> new Found(files, ChangeOrigin.UPLOAD)));
    }

    private RuleFiles inFolder() {
        try {
            return onFile.inFolder();
        } catch (RulesRefused unreadable) {
            throw refused(unreadable);
        }
    }

    /** The faults of files that cannot even be read, each as an error. */
    static FormRefused refused(RulesRefused unreadable) {
        return new FormRefused(unreadable.faults().stream()
                .limit(MOST_FAULTS)
                .map(fault ->
                        new FormError("/hash", fault.words().vi(), fault.words().en()))
                .toList());
    }

    private static FormRefused refused(String vietnamese, String english) {
        return new FormRefused(List.of(new FormError("/hash", vietnamese, english)));
    }
}
