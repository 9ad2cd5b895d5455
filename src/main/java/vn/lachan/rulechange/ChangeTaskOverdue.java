package vn.lachan.rulechange;

import vn.lachan.identity.ChangeNumber;
import vn.lachan.identity.Duty;

/**
 * A task of a rule change was not done in time; told in the transaction that takes it down.
 *
 * @param task the key of the task
 * @param duty that answers for the rules
 */
public record ChangeTaskOverdue(ChangeNumber number, String task, Duty duty) {}
