package vn.lachan.rulechange.draft;

/** The table was saved elsewhere since it was read, in another window of the same account. Nothing was changed. */
public final class DraftChanged extends RuntimeException {

    DraftChanged(String file) {
        super(file + " was saved elsewhere meanwhile");
    }
}
