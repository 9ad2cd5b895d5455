package vn.lachan.rulebook.language;

import vn.lachan.rulebook.Words;

/** A rule file says something that the closed language does not have. */
final class NotInTheLanguage extends RuntimeException {

    private final int line;
    private final Words why;

    NotInTheLanguage(int line, String vi, String en) {
        super("line " + line + ": " + en);
        this.line = line;
        this.why = new Words(vi, en);
    }

    int line() {
        return line;
    }

    Words why() {
        return why;
    }
}
