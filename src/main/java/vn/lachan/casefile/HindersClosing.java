package vn.lachan.casefile;

import java.util.List;
import vn.lachan.directory.Reason;
import vn.lachan.identity.CaseNumber;
import vn.lachan.taskform.FormError;

/** Something that may still be open for a case, so that the case cannot close: told by the rooms that have it. */
public interface HindersClosing {

    /** Why the case cannot close, in words that name what is open; empty where nothing hinders. */
    List<Reason> hindrances(CaseNumber caseNumber);

    /** What hinders the closing, as errors of the answer at {@code pointer}. */
    static List<FormError> errors(List<HindersClosing> all, CaseNumber caseNumber, String pointer) {
        return all.stream()
                .flatMap(each -> each.hindrances(caseNumber).stream())
                .map(reason -> new FormError(pointer, reason.vi(), reason.en()))
                .toList();
    }
}
