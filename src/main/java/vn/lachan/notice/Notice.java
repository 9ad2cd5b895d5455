package vn.lachan.notice;

import java.time.Instant;
import java.util.Optional;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Urgency;

/**
 * One thing that somebody was told: numbers and codes, never anything of a child.
 *
 * @param caseNumber the case that it is about; nothing where it is about a rule change, or units that merged
 * @param changeNumber the change of the rules that it is about, if it is about one
 * @param task the key of the task that it is about, if it is about one
 * @param unit the unit that answers for it
 * @param insteadOf the duty that it was meant for, where nobody holds that
 * @param predecessor the unit whose open cases come over, where it is about that
 */
public record Notice(
        long id,
        Optional<CaseNumber> caseNumber,
        Optional<ChangeNumber> changeNumber,
        NoticeKind kind,
        Optional<String> task,
        Urgency urgency,
        UnitCode unit,
        Optional<Duty> insteadOf,
        Optional<UnitCode> predecessor,
        Instant madeAt,
        Optional<Instant> seenAt) {}
