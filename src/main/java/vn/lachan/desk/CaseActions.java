package vn.lachan.desk;

import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.CaseState;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Role;

/** What the reader of a file may do to it beside its tasks; the rooms that do it check again. */
public record CaseActions(boolean correct, boolean transfer, boolean reopen) {

    static CaseActions of(CaseFile file, Actor reader) {
        boolean caseworker = reader.holds(Role.CASEWORKER, file.responsibleUnit());
        boolean chairman = reader.holds(Role.CHAIRMAN, file.responsibleUnit());
        return new CaseActions(
                caseworker && file.state().isConfirmed(),
                chairman && (file.state().isConfirmed() || file.state() == CaseState.ASSESSED),
                (caseworker || chairman) && file.state().isEnd());
    }
}
