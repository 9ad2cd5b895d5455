package vn.lachan.referral;

import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.rulebook.Urgency;

/** A referral was sent: its process starts in the same transaction. */
public record ReferralSent(ReferralNumber number, CaseNumber caseNumber, Urgency urgency) {}
