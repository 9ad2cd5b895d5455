package vn.lachan.rulebook.language;

/** A rule file says something that the closed language does not have. */
final class NotInTheLanguage extends RuntimeException {

    private final int line;
    private final String vi;
    private final String en;

    NotInTheLanguage(int line, String vi, String en) {
        super("line " + line + ": " + en);
        this.line = line;
        this.vi = vi;
        this.en = en;
    }

    int line() {
        return line;
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }
}
