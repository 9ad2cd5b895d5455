package vn.lachan.intervention;

import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Urgency;

/** The last day of a temporary removal has passed (Decree 56/2017 art. 32); told in the transaction that takes it down. */
public record RemovalEnded(CaseNumber number, Urgency urgency, UnitCode unit) {}
