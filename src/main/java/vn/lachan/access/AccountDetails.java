package vn.lachan.access;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import vn.lachan.directory.Accounts;

/** Accounts as Spring Security reads them. Authorities stay empty: duties are dated and read at each request. */
final class AccountDetails implements UserDetailsService {

    private final Accounts accounts;

    AccountDetails(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return accounts.find(username)
                .map(account -> User.withUsername(account.username())
                        .password(account.passwordHash())
                        .disabled(account.disabled())
                        .credentialsExpired(account.startPassword())
                        .authorities("SIGNED_ON")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
