package vn.lachan.ledger;

/**
 * What a check of the ledger looked at.
 *
 * @param erased entries whose contents cannot be read any more because their case was erased: that is in order
 * @param findings how many things were wrong
 */
public record Verification(long chains, long entries, long erased, long findings) {

    static final Verification NOTHING = new Verification(0, 0, 0, 0);

    public boolean isWhole() {
        return findings == 0;
    }

    Verification plus(Verification other) {
        return new Verification(
                chains + other.chains, entries + other.entries, erased + other.erased, findings + other.findings);
    }
}
