package vn.lachan.access;

import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.lachan.directory.KeepingAccounts;

/** Lets whoever knows a password replace it, above all one that an administrator gave. */
@Component
public class ChoosingPassword {

    private final SignOn signOn;
    private final KeepingAccounts accounts;

    ChoosingPassword(SignOn signOn, KeepingAccounts accounts) {
        this.signOn = signOn;
        this.accounts = accounts;
    }

    /** What came of it. */
    public enum Outcome {
        CHOSEN,
        WRONG,
        WAIT
    }

    /**
     * Replaces {@code known} by {@code chosen}.
     *
     * @throws vn.lachan.directory.AccountRefused where the new one is no good password
     */
    public Outcome choose(String username, String known, String chosen, WebAuthenticationDetails from) {
        UsernamePasswordAuthenticationToken given =
                UsernamePasswordAuthenticationToken.unauthenticated(username, known);
        given.setDetails(from);
        try {
            signOn.authenticate(given);
        } catch (CredentialsExpiredException startPassword) {
            // That is what it is for: the password was right.
        } catch (TooManyWrongPasswords wait) {
            return Outcome.WAIT;
        } catch (AuthenticationException wrong) {
            return Outcome.WRONG;
        }
        accounts.choosePassword(username, chosen);
        return Outcome.CHOSEN;
    }
}
