package vn.lachan.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a rule file into tokens; what is none of them is refused, escapes and invisible characters with it. */
final class Lexer {

    private static final Pattern TOKEN = Pattern.compile("(?<space>[ \\t]+|//[^\\n]*)"
            + "|(?<line>\\n)"
            + "|(?<string>\"[^\"\\n\\\\]{0,500}\")"
            + "|(?<number>[0-9]{1,9}(\\.[0-9]{1,6})?)"
            + "|(?<variable>\\$[A-Za-z][A-Za-z0-9]{0,30})"
            + "|(?<name>str\\[startsWith]|[A-Za-z][A-Za-z0-9]{0,40})"
            + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[(),;:.!<>@])");

    private static final int MOST = 50_000;

    private Lexer() {}

    static List<Token> cut(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            refuseInvisible(text.codePointAt(at), line);
            if (!matcher.find(at) || matcher.start() != at) {
                throw stranger(text.codePointAt(at), line);
            }
            String piece = matcher.group();
            piece.codePoints().forEach(new InvisibleIn(line)::refuse);
            if (matcher.group("line") != null) {
                line++;
            } else if (matcher.group("string") != null) {
                tokens.add(new Token(Token.Kind.STRING, piece.substring(1, piece.length() - 1), line));
            } else if (matcher.group("space") == null) {
                tokens.add(new Token(kind(matcher), piece, line));
            }
            if (tokens.size() > MOST) {
                throw new NotInTheLanguage(
                        line, "tệp quy tắc quá dài, hãy chia ra", "the rule file is too long, split it");
            }
            at = matcher.end();
        }
        tokens.add(new Token(Token.Kind.END, "", line));
        return tokens;
    }

    private static Token.Kind kind(Matcher matcher) {
        if (matcher.group("number") != null) {
            return Token.Kind.NUMBER;
        }
        if (matcher.group("variable") != null) {
            return Token.Kind.VARIABLE;
        }
        return matcher.group("name") != null ? Token.Kind.NAME : Token.Kind.SIGN;
    }

    private record InvisibleIn(int line) {
        void refuse(int character) {
            refuseInvisible(character, line);
        }
    }

    /** Characters that a reader does not see could make a rule look like another. */
    private static void refuseInvisible(int character, int line) {
        int type = Character.getType(character);
        boolean plainSpace = character == ' ' || character == '\n' || character == '\t';
        if (!plainSpace
                && (type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.PRIVATE_USE
                        || type == Character.UNASSIGNED
                        || type == Character.SURROGATE
                        || Character.isSpaceChar(character))) {
            throw stranger(character, line);
        }
    }

    private static NotInTheLanguage stranger(int character, int line) {
        String code = "U+%04X".formatted(character);
        String shown = Character.isLetterOrDigit(character) || (character > ' ' && character < 127)
                ? Character.toString(character) + " (" + code + ")"
                : code;
        return new NotInTheLanguage(
                line, "ký tự không được dùng ở đây: " + shown, "this character cannot stand here: " + shown);
    }
}
