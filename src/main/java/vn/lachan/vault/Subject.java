package vn.lachan.vault;

import java.util.regex.Pattern;

/** Checks the names that keys go by, where they enter. */
final class Subject {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

    private Subject() {}

    static String checked(String subject) {
        if (!SHAPE.matcher(subject).matches()) {
            throw new IllegalArgumentException(
                    "Not a subject: the number of a case or report, of at most 32 characters, is expected");
        }
        return subject;
    }
}
