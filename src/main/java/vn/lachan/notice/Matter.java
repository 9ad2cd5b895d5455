package vn.lachan.notice;

import java.util.Optional;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.FileNumber;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Urgency;

/**
 * What notices are about: a case or a rule change, and the task of it where there is one.
 *
 * @param duty that answers for it where nobody has the task
 */
record Matter(FileNumber file, Optional<String> task, Urgency urgency, Duty duty) {

    /** About a case, which the caseworkers of its commune answer for. */
    Matter(CaseNumber number, Optional<String> task, Urgency urgency, UnitCode commune) {
        this(number, task, urgency, new Duty(Role.CASEWORKER, commune));
    }

    UnitCode unit() {
        return duty.unit();
    }

    Optional<CaseNumber> caseNumber() {
        return file instanceof CaseNumber number ? Optional.of(number) : Optional.empty();
    }

    Optional<ChangeNumber> changeNumber() {
        return file instanceof ChangeNumber number ? Optional.of(number) : Optional.empty();
    }
}
