package vn.lachan.rulebook;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one child's facts, found at places that move with the reading. */
final class FactsErrors {

    /** More than all known properties of the most jobs can have; a flood of unknown ones is not told to its end. */
    private static final int MOST = 2_000;

    private static final int LONGEST_NAME = 200;

    private final List<FactsError> found = new ArrayList<>(0);

    void add(String pointer, Unfit unfit) {
        if (found.size() < MOST) {
            found.add(new FactsError(pointer, unfit));
        }
    }

    List<FactsError> found() {
        return found;
    }

    /** {@code name} as a step of a JSON pointer, fit to be written as UTF-8. */
    static String step(String name) {
        StringBuilder step = new StringBuilder("/");
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + '…' : name;
        shown.codePoints().forEach(sign -> {
            switch (sign) {
                case '~' -> step.append("~0");
                case '/' -> step.append("~1");
                default -> step.appendCodePoint(isSurrogate(sign) ? '\uFFFD' : sign);
            }
        });
        return step.toString();
    }

    private static boolean isSurrogate(int sign) {
        return sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
    }
}
