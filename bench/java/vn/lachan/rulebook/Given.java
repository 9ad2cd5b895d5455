package vn.lachan.rulebook;

/** A code that a contender gave. */
record Given(String code, int job) {

    /** In the place of a job: the code is about the child. */
    static final int CHILD = -1;

    static Given of(String code) {
        return new Given(code, CHILD);
    }
}
