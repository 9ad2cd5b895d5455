package vn.lachan.rulebook.language;

import java.util.List;

/** The tokens of a file, taken one after the other. */
final class Tokens {

    private static final int DEEPEST = 20;

    private final List<Token> tokens;
    private int next;
    private int depth;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    private Token peek() {
        return tokens.get(next);
    }

    /** How many were taken. */
    int taken() {
        return next;
    }

    /** Goes into a parenthesis or a negation. */
    void enter() {
        if (++depth > DEEPEST) {
            throw new NotInTheLanguage(
                    line(),
                    "ngoặc và phủ định lồng nhau quá %d tầng".formatted(DEEPEST),
                    "parentheses and negations are nested deeper than %d".formatted(DEEPEST));
        }
    }

    void leave() {
        depth--;
    }

    int line() {
        return peek().line();
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    boolean at(String expected) {
        return peek().is(expected);
    }

    boolean at(Token.Kind kind) {
        return peek().kind() == kind;
    }

    void take(String expected) {
        if (!at(expected)) {
            throw unexpected(expected, expected);
        }
        next++;
    }

    /** Takes it if it stands here. */
    boolean skip(String token) {
        boolean here = at(token);
        if (here) {
            next++;
        }
        return here;
    }

    String string() {
        return take(Token.Kind.STRING, "một chuỗi trong ngoặc kép", "a string in double quotes");
    }

    String variable() {
        return take(Token.Kind.VARIABLE, "một biến, như $child", "a variable such as $child");
    }

    String name() {
        return take(Token.Kind.NAME, "một tên", "a name");
    }

    String number() {
        return take(Token.Kind.NUMBER, "một số", "a number");
    }

    private String take(Token.Kind kind, String vi, String en) {
        if (!at(kind)) {
            throw unexpected(vi, en);
        }
        return tokens.get(next++).text();
    }

    private NotInTheLanguage unexpected(String vi, String en) {
        return new NotInTheLanguage(
                line(),
                "ở đây phải là " + vi + ", không phải " + peek().shown(),
                "expected " + en + " here, not " + peek().shown());
    }
}
