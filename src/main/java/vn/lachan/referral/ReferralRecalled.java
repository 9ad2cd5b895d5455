package vn.lachan.referral;

import vn.lachan.identity.ReferralNumber;

/** A referral was recalled: its process ends in the same transaction. */
public record ReferralRecalled(ReferralNumber number) {}
