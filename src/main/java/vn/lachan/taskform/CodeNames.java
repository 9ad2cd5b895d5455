package vn.lachan.taskform;

import java.util.Locale;
import java.util.Optional;

/** What the codes are called that answers to {@code x-codes} questions give. */
public interface CodeNames {

    /** The name of a code of a list, or nothing where nobody knows it. */
    Optional<String> of(String list, String code, Locale locale);
}
