package vn.lachan.access;

import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.lachan.directory.Accounts;

/** The one check of a name and password, for the login page and for HTTP Basic alike. */
@Component
class SignOn extends DaoAuthenticationProvider {

    private final WrongPasswords wrong;

    SignOn(Accounts accounts, PasswordEncoder passwords, WrongPasswords wrong) {
        super(new AccountDetails(accounts));
        setPasswordEncoder(new RememberedPasswords(passwords, Ticker.systemTicker()));
        this.wrong = wrong;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        WrongPasswords.Caller caller = caller(given);
        if (wrong.mustWait(caller)) {
            throw new TooManyWrongPasswords();
        }
        try {
            Authentication known = super.authenticate(given);
            wrong.forget(caller);
            return known;
        } catch (BadCredentialsException bad) {
            wrong.add(caller);
            throw bad;
        }
    }

    private static WrongPasswords.Caller caller(Authentication given) {
        String address =
                given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return new WrongPasswords.Caller(given.getName(), address);
    }
}
