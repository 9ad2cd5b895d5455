package vn.lachan.rulebook;

import java.util.Locale;

/** One text in both languages. */
public record Words(String vi, String en) {

    /** English where {@code locale} asks for it, Vietnamese for everybody else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
