package vn.lachan.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the accounts of the demonstration where they are absent, so that a trial needs no set-up. */
@Component
@ConditionalOnProperty(name = "lachan.demo", havingValue = "true")
class DemoAccounts implements SmartInitializingSingleton {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;

    DemoAccounts(Accounts accounts, PasswordEncoder passwords, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> present = accounts.all().stream().map(Account::username).collect(Collectors.toSet());
        List<DemoAccount> absent = DemoAccount.ALL.stream()
                .filter(demo -> !present.contains(demo.username()))
                .toList();
        // One hash takes a tenth of a second on purpose.
        Map<DemoAccount, String> hashes = absent.parallelStream()
                .collect(Collectors.toConcurrentMap(demo -> demo, demo -> passwords.encode(demo.username())));
        transaction.executeWithoutResult(status -> hashes.forEach((demo, hash) -> {
            accounts.createDemo(demo, hash);
            demo.duties().forEach(duty -> accounts.assign(demo.username(), duty, DemoAccount.PERIOD));
        }));
    }
}
