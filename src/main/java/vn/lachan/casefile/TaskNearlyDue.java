package vn.lachan.casefile;

import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Urgency;

/**
 * A task of a case is about to become late; told in the transaction that takes it down.
 *
 * @param task the key of the task
 * @param unit the commune that answers for the case
 */
public record TaskNearlyDue(CaseNumber number, String task, Urgency urgency, UnitCode unit) {}
