package vn.lachan.rulechange.draft;

/**
 * The table is another one than was read: it was saved in another window of the same account, or another rulebook lies beneath
 * it. Nothing was changed.
 */
public final class DraftChanged extends RuntimeException {

    private final boolean overAnother;

    DraftChanged(String file, boolean overAnother) {
        super(file + (overAnother ? " is over another rulebook by now" : " was saved elsewhere meanwhile"));
        this.overAnother = overAnother;
    }

    /** Whether the rulebook beneath is another one: whoever saved all the same would undo what that one changed. */
    public boolean isOverAnother() {
        return overAnother;
    }
}
