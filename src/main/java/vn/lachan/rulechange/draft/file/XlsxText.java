package vn.lachan.rulechange.draft.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that a workbook writes by their number, {@code _x000D_}; what only looks like one is escaped (ECMA-376, ST_Xstring). */
final class XlsxText {

    private static final Pattern NUMBERED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LOOKS_NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XlsxText() {}

    static String escape(String cell) {
        return LOOKS_NUMBERED.matcher(cell).replaceAll("_x005F_");
    }

    static String unescape(String written) {
        return NUMBERED.matcher(written)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
