package vn.lachan.intervention;

import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Urgency;

/** A temporary removal is about to end (Decree 56/2017 art. 32); told in the transaction that takes it down. */
public record RemovalEndsSoon(CaseNumber number, Urgency urgency, UnitCode unit) {}
