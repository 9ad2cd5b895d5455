package vn.lachan.desk;

import java.util.EnumSet;
import java.util.Set;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.CaseState;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Role;

/** What the reader of a file may do to it beside its tasks; the rooms that do it check again. */
public record CaseActions(boolean correct, boolean transfer, boolean reopen) {

    private static final Set<CaseState> ENDED = EnumSet.of(
            CaseState.ADVISED, CaseState.CLOSED, CaseState.REFERRED, CaseState.UNFOUNDED, CaseState.OPENED_IN_ERROR);
    private static final Set<CaseState> CONFIRMED = EnumSet.of(CaseState.CLASSIFIED, CaseState.IN_SUPPORT);

    static CaseActions of(CaseFile file, Actor reader) {
        boolean caseworker = reader.holds(Role.CASEWORKER, file.responsibleUnit());
        boolean chairman = reader.holds(Role.CHAIRMAN, file.responsibleUnit());
        return new CaseActions(
                caseworker && CONFIRMED.contains(file.state()),
                chairman && (CONFIRMED.contains(file.state()) || file.state() == CaseState.ASSESSED),
                (caseworker || chairman) && ENDED.contains(file.state()));
    }
}
