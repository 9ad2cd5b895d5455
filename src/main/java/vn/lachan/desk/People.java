package vn.lachan.desk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import vn.lachan.directory.Account;
import vn.lachan.directory.Accounts;
import vn.lachan.identity.Actor;

/** The names of the people on one page, each looked up once. */
final class People {

    private final Accounts accounts;
    private final MessageSource words;
    private final Locale locale;
    private final Map<String, String> known = new HashMap<>();

    People(Accounts accounts, MessageSource words, Locale locale) {
        this.accounts = accounts;
        this.words = words;
        this.locale = locale;
    }

    String name(String username) {
        return known.computeIfAbsent(
                username,
                asked -> asked.equals(Actor.SYSTEM.username())
                        ? words.getMessage("who.system", null, locale)
                        : accounts.find(asked).map(Account::displayName).orElse(asked));
    }
}
