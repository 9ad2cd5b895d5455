package vn.lachan.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;
import vn.lachan.vault.Vault;

/**
 * Appends one entry to each chain that a transaction told about, as the last thing before its commit.
 *
 * <p>It listens to the transaction manager itself, and so comes after every synchronisation: what these record is not
 * lost. Hibernate is flushed first and chains are taken in order; whoever holds a head waits for nothing but a later one,
 * so that no two transactions wait for each other.
 */
final class Append implements TransactionExecutionListener {

    private static final int HEADS_KEPT = 10_000;

    private final Chains chains;
    private final Vault vault;
    private final Author author;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private final LongAdder appended = new LongAdder();

    /** Where chains ended when this node last looked: a guess that saves asking, and that the update checks. */
    private final Cache<String, Head> heads =
            Caffeine.newBuilder().maximumSize(HEADS_KEPT).build();

    Append(Chains chains, Vault vault, Author author, Clock clock) {
        this.chains = chains;
        this.vault = vault;
        this.author = author;
        this.clock = clock;
    }

    void listenTo(PlatformTransactionManager transactions) {
        if (!(transactions instanceof ConfigurableTransactionManager listened)) {
            throw new IllegalStateException("The ledger cannot listen to " + transactions.getClass());
        }
        listened.addListener(this);
    }

    Pending running() {
        Pending running = Pending.running(this);
        if (running == null) {
            throw new IllegalStateException("The ledger records within a transaction that writes; there is none");
        }
        return running;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && transaction.isNewTransaction() && !transaction.isReadOnly()) {
            Pending.begin(this, author, this::committed);
        }
    }

    private void committed(Head head) {
        heads.put(head.chain(), head);
        appended.increment();
    }

    /** How many entries this process has added. */
    long appended() {
        return appended.sum();
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Pending running = Pending.running(this);
        if (running == null || !transaction.isNewTransaction() || transaction.isRollbackOnly()) {
            return;
        }
        if (transaction instanceof TransactionStatus status) {
            status.flush();
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        running.close().forEach((chain, draft) -> running.appended(append(chain, draft, running.who(), at)));
    }

    private Head append(String chain, Draft draft, Who who, Instant at) {
        Payload payload = payload(draft.contents());
        String commitment = payload == null ? null : payload.commitment();
        Head last = heads.getIfPresent(chain);
        while (true) {
            Head from = last != null ? last : chains.lock(chain).orElse(Head.none(chain));
            String header = Header.of(from, at, who, draft, commitment);
            Head to = new Head(chain, from.seq() + 1, Canonical.sha256(header));
            if (from.seq() == 0 ? chains.begin(to) : chains.advance(from, to)) {
                chains.add(to, at, header, payload == null ? null : sealed(to, payload));
                return to;
            }
            last = null;
        }
    }

    private @Nullable Payload payload(List<JsonNode> contents) {
        if (contents.isEmpty()) {
            return null;
        }
        byte[] salt = new byte[Payload.SALT_BYTES];
        random.nextBytes(salt);
        return Payload.of(salt, contents);
    }

    private byte[] sealed(Head place, Payload payload) {
        return vault.seal(place.chain(), context(place.chain(), place.seq()), payload.bytes());
    }

    static String context(String chain, long seq) {
        return "ledger/" + chain + '/' + seq;
    }
}
