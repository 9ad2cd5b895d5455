package vn.lachan.rulebook.language;

/** A piece of a rule file. */
record Token(Kind kind, String text, int line) {

    enum Kind {
        NAME,
        VARIABLE,
        STRING,
        NUMBER,
        SIGN,
        END
    }

    boolean is(String expected) {
        return kind != Kind.STRING && text.equals(expected);
    }

    /** What an error message calls it. */
    String shown() {
        return kind == Kind.END ? "hết tệp / end of file" : kind == Kind.STRING ? '"' + text + '"' : text;
    }
}
