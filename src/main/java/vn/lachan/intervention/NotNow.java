package vn.lachan.intervention;

/** The case does not stand so that this could be done; says why. Nothing was changed. */
public final class NotNow extends RuntimeException {

    private final String vietnamese;
    private final String english;

    NotNow(String vietnamese, String english) {
        super(english);
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
