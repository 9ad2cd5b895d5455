package vn.lachan.attachment;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Cleans the names that senders give to files. */
final class FileName {

    private static final int LONGEST = 150;
    private static final String NONE = "tep-dinh-kem";

    private FileName() {}

    /** The last part of a path, without what steers a terminal, a header or the direction of a line; never empty. */
    static String clean(@Nullable String told) {
        String name = told == null ? "" : Normalizer.normalize(told, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int[] kept = name.codePoints()
                .filter(FileName::isHarmless)
                .map(point -> "\"<>:|?*\uFFFD".indexOf(point) >= 0 ? '_' : point)
                .toArray();
        String clean = new String(kept, 0, kept.length).strip();
        clean = clean.replaceAll("^\\.+", "").strip();
        return clean.isEmpty() ? NONE : shortened(clean);
    }

    private static boolean isHarmless(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE;
    }

    /** The end, which has the kind of the file, is kept. */
    private static String shortened(String name) {
        int points = name.codePointCount(0, name.length());
        return points <= LONGEST ? name : name.substring(name.offsetByCodePoints(0, points - LONGEST));
    }
}
