package vn.lachan.intervention;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The language of the request that is answered: English where it asks for that, Vietnamese otherwise. */
final class CallersLanguage {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private CallersLanguage() {}

    /** Vietnamese where no request is answered, whatever the machine speaks. */
    static Locale now() {
        LocaleContext asked = LocaleContextHolder.getLocaleContext();
        Locale locale = asked == null ? null : asked.getLocale();
        return locale != null && locale.getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
    }

    static String in(String vietnamese, String english) {
        return now().getLanguage().equals("en") ? english : vietnamese;
    }
}
