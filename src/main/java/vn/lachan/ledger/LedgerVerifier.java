package vn.lachan.ledger;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.identity.CaseNumber;
import vn.lachan.vault.Vault;

/**
 * Proves that chains were not altered, or says where they were; works beside a running system, one chain in memory at a
 * time.
 *
 * <p>An owner of the database who rewrites a whole chain with its head is found only by comparing with a head kept
 * elsewhere.
 */
public final class LedgerVerifier {

    private static final int HEADS_AT_ONCE = 200;

    private final Chains chains;
    private final Vault vault;
    private final TransactionTemplate snapshot;

    LedgerVerifier(Chains chains, Vault vault, PlatformTransactionManager transactions) {
        this.chains = chains;
        this.vault = vault;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Checks one chain; each finding is told as it is met. */
    public Verification verify(CaseNumber chain, Consumer<Finding> found) {
        String name = chain.value();
        return within(() -> verify(chains.head(name).orElse(Head.none(name)), found));
    }

    /** Checks all chains, in order. */
    public Verification verifyAll(Consumer<Finding> found) {
        Verification sum = Verification.NOTHING;
        Page page = new Page("", sum);
        do {
            String after = page.last();
            page = within(() -> verifyPage(after, found));
            sum = sum.plus(page.verification());
        } while (!page.last().isEmpty());
        return sum.plus(within(() -> verifyHeadless(found)));
    }

    private Page verifyPage(String after, Consumer<Finding> found) {
        Page page = new Page("", Verification.NOTHING);
        for (Head head : chains.headsAfter(after, HEADS_AT_ONCE)) {
            page = new Page(head.chain(), page.verification().plus(verify(head, found)));
        }
        return page;
    }

    private Verification verifyHeadless(Consumer<Finding> found) {
        return chains.headless().stream()
                .map(chain -> verify(Head.none(chain), found))
                .reduce(Verification.NOTHING, Verification::plus);
    }

    private Verification verify(Head head, Consumer<Finding> found) {
        ChainCheck check = new ChainCheck(head.chain(), vault, found);
        chains.entries(head.chain(), check::entry);
        return check.end(head);
    }

    /** A head and its entries are read as of one moment, whatever is appended meanwhile. */
    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(snapshot.execute(status -> work.get()));
    }

    private record Page(String last, Verification verification) {}
}
