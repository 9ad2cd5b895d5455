package vn.lachan.referral;

/** The referral had ended before; nothing was changed. */
public final class ReferralEnded extends RuntimeException {

    ReferralEnded(String message) {
        super(message);
    }
}
