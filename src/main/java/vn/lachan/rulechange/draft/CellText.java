package vn.lachan.rulechange.draft;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a cell holds, however it was typed: composed Vietnamese, no blanks around it, nothing that no table can carry. */
public final class CellText {

    /** The most characters that a cell may have; more is no cell of a table that people read. */
    public static final int LONGEST = 4000;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern BLANK = Pattern.compile("\\t");
    private static final Pattern UNFIT = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f\\ufeff\\ufffe\\uffff\\p{Cs}]");

    private CellText() {}

    public static String clean(String typed) {
        String lines = LINE_END.matcher(typed).replaceAll("\n");
        String plain = UNFIT.matcher(BLANK.matcher(lines).replaceAll(" ")).replaceAll("");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).strip();
    }
}
