package vn.lachan.rulebook.law;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Words;

/**
 * A character that a reader does not see, or takes for another one: controls, marks of direction and joining, blanks of
 * other widths, letters of other scripts that look like Latin ones.
 */
record Hidden(int character, int at) {

    /** The first that is not seen; letters of other scripts may stand. */
    static Optional<Hidden> in(String text) {
        return first(text, false);
    }

    /** The first that is not seen or is a letter of another script. */
    static Optional<Hidden> orForeignIn(String text) {
        return first(text, true);
    }

    private static Optional<Hidden> first(String text, boolean foreignToo) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (isUnseen(character) || (foreignToo && isForeign(character))) {
                return Optional.of(new Hidden(character, at));
            }
        }
        return Optional.empty();
    }

    private static boolean isUnseen(int character) {
        if (character < 127) {
            return character < ' ' && character != '\n' && character != '\t';
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> character == 127;
        };
    }

    private static boolean isForeign(int character) {
        return character > 127
                && Character.isLetter(character)
                && Character.UnicodeScript.of(character) != Character.UnicodeScript.LATIN;
    }

    void refuse(String file, int line, @Nullable String column, Faults faults) {
        String code = "U+%04X".formatted(character);
        faults.error(
                file,
                line,
                column,
                isUnseen(character)
                        ? new Words(
                                "có ký tự không nhìn thấy được: " + code, "has a character that nobody sees: " + code)
                        : new Words(
                                "có chữ không phải chữ Việt: %s (%s), dễ nhầm với chữ khác"
                                        .formatted(Character.toString(character), code),
                                "has a letter of another script: %s (%s), easily taken for another"
                                        .formatted(Character.toString(character), code)),
                new Words("Xóa từ có ký tự ấy rồi gõ lại.", "Delete the word that has it and type it again."));
    }

    /** A name with whatever is unseen in it written out. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(120)
                .forEach(each -> shown.append(
                        isUnseen(each) || each < ' ' ? "<U+%04X>".formatted(each) : Character.toString(each)));
        return shown.toString();
    }
}
