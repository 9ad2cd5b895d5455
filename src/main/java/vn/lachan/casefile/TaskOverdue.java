package vn.lachan.casefile;

import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Urgency;

/**
 * A task of a case was not done in time; told in the transaction that takes it down.
 *
 * @param task the key of the task
 * @param unit the commune that answers for the case
 */
public record TaskOverdue(CaseNumber number, String task, Urgency urgency, UnitCode unit) {}
