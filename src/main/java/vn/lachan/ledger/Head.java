package vn.lachan.ledger;

/** Where a chain ends: the number and hash of its last entry, zero and zeros where it has none. */
record Head(String chain, long seq, String hash) {

    private static final String ZEROS = "0".repeat(64);

    static Head none(String chain) {
        return new Head(chain, 0, ZEROS);
    }
}
