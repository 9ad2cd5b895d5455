package vn.lachan.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Stops the start outside a demonstration while anybody could sign in with a password that the manual prints. */
@Component
@ConditionalOnProperty(name = "lachan.demo", havingValue = "false", matchIfMissing = true)
class DemoAccountsRefused implements SmartInitializingSingleton {

    private final Accounts accounts;
    private final PasswordEncoder passwords;

    DemoAccountsRefused(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> demoNames =
                DemoAccount.ALL.stream().map(DemoAccount::username).collect(Collectors.toSet());
        List<String> found = accounts.all().stream()
                .filter(account ->
                        account.demo() || (demoNames.contains(account.username()) && hasPublicPassword(account)))
                .map(Account::username)
                .toList();
        if (!found.isEmpty()) {
            throw new DemoAccountsFound(found);
        }
    }

    private boolean hasPublicPassword(Account account) {
        return passwords.matches(account.username(), account.passwordHash());
    }
}
