package vn.lachan.rulechange.web;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Role;

/** What tables, columns and the values of closed lists are called. */
@Component("ruleTableWords")
class TableWords {

    private final MessageSource words;

    TableWords(MessageSource words) {
        this.words = words;
    }

    private static final String OF_EXAMPLES = "examples.";

    /** A table's name in addresses: its file without the ending. */
    static String name(String file) {
        return file.replaceFirst("\\.csv$", "").replace('/', '.');
    }

    /** The file of the table that is called so in addresses. */
    static String file(String name) {
        return name.replace('.', '/') + ".csv";
    }

    public String table(String file, Locale locale) {
        String name = name(file);
        return name.startsWith(OF_EXAMPLES)
                ? say(
                        "rules.examplesOf",
                        file,
                        locale,
                        say("rules.table." + name.substring(OF_EXAMPLES.length()), file, locale))
                : say("rules.table." + name, file, locale);
    }

    public String column(String heading, Locale locale) {
        return say("rules.column." + heading, heading, locale);
    }

    /** Empty where the value says all there is to say. */
    public String value(String value, Locale locale) {
        boolean role = Role.agencies().stream().anyMatch(agency -> agency.name().equals(value));
        return say((role ? "role." : "rules.value.") + value, "", locale);
    }

    private String say(String key, String otherwise, Locale locale, Object... filled) {
        return Objects.requireNonNullElse(words.getMessage(key, filled, otherwise, locale), otherwise);
    }
}
