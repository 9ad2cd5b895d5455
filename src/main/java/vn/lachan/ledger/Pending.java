package vn.lachan.ledger;

import static org.springframework.transaction.support.TransactionSynchronizationManager.bindResource;
import static org.springframework.transaction.support.TransactionSynchronizationManager.getResource;
import static org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization;
import static org.springframework.transaction.support.TransactionSynchronizationManager.unbindResourceIfPossible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;

/** What the running transaction has told the ledger so far; it is there from the transaction's begin to its end. */
final class Pending implements TransactionSynchronization {

    private final Object ledger;
    private final Author author;
    private final Consumer<Head> whenCommitted;
    private final Map<Object, NavigableMap<String, Draft>> savepoints = new HashMap<>();
    private final List<Head> appended = new ArrayList<>();
    private NavigableMap<String, Draft> drafts = new TreeMap<>();
    private @Nullable Who who;
    private boolean closed;

    private Pending(Object ledger, Author author, Consumer<Head> whenCommitted) {
        this.ledger = ledger;
        this.author = author;
        this.whenCommitted = whenCommitted;
    }

    static void begin(Object ledger, Author author, Consumer<Head> whenCommitted) {
        Pending pending = new Pending(ledger, author, whenCommitted);
        bindResource(ledger, pending);
        registerSynchronization(pending);
    }

    static @Nullable Pending running(Object ledger) {
        return (Pending) getResource(ledger);
    }

    /** The next entry of {@code chain}, open for more until the append. */
    Draft draft(String chain) {
        if (closed) {
            throw new IllegalStateException("The entry of " + chain
                    + " is written already; nothing can be recorded after it in one transaction");
        }
        if (who == null) {
            who = author.now();
        }
        return drafts.computeIfAbsent(chain, name -> new Draft());
    }

    /** All that was told, chains in order; from now on nothing more can be. */
    NavigableMap<String, Draft> close() {
        closed = true;
        return drafts;
    }

    Who who() {
        return who == null ? author.now() : who;
    }

    void appended(Head head) {
        appended.add(head);
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, copy(drafts));
    }

    /** What was told within a part that is undone was not done. */
    @Override
    public void savepointRollback(Object savepoint) {
        NavigableMap<String, Draft> then = savepoints.get(savepoint);
        if (then != null) {
            drafts = copy(then);
        }
    }

    private static NavigableMap<String, Draft> copy(NavigableMap<String, Draft> drafts) {
        NavigableMap<String, Draft> copy = new TreeMap<>();
        drafts.forEach((chain, draft) -> copy.put(chain, draft.copy()));
        return copy;
    }

    @Override
    public void suspend() {
        unbindResourceIfPossible(ledger);
    }

    @Override
    public void resume() {
        bindResource(ledger, this);
    }

    @Override
    public void afterCompletion(int status) {
        unbindResourceIfPossible(ledger);
        if (status == STATUS_COMMITTED) {
            appended.forEach(whenCommitted);
        }
    }
}
