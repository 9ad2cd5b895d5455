package vn.lachan.vault;

import static org.springframework.transaction.support.TransactionSynchronizationManager.bindResource;
import static org.springframework.transaction.support.TransactionSynchronizationManager.getResource;
import static org.springframework.transaction.support.TransactionSynchronizationManager.isSynchronizationActive;
import static org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization;
import static org.springframework.transaction.support.TransactionSynchronizationManager.unbindResourceIfPossible;

import java.util.HashMap;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;

/** Keys opened and destroyed by a running transaction: others see them when it commits, and never if it does not. */
final class KeyChanges implements TransactionSynchronization {

    private final Object owner;
    private final Map<String, SubjectKey> committed;
    private final Map<String, SubjectKey> changes = new HashMap<>();
    private final Map<Object, Map<String, SubjectKey>> savepoints = new HashMap<>();

    private KeyChanges(Object owner, Map<String, SubjectKey> committed) {
        this.owner = owner;
        this.committed = committed;
    }

    /** What the running transaction changed; where none runs, changes are committed as they are made. */
    static Map<String, SubjectKey> ofThisTransaction(Object owner, Map<String, SubjectKey> committed) {
        if (!isSynchronizationActive()) {
            return committed;
        }
        if (getResource(owner) instanceof KeyChanges running) {
            return running.changes;
        }
        KeyChanges begun = new KeyChanges(owner, committed);
        bindResource(owner, begun);
        registerSynchronization(begun);
        return begun.changes;
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, Map.copyOf(changes));
    }

    @Override
    public void savepointRollback(Object savepoint) {
        Map<String, SubjectKey> then = savepoints.getOrDefault(savepoint, Map.of());
        changes.clear();
        changes.putAll(then);
    }

    @Override
    public void suspend() {
        unbindResourceIfPossible(owner);
    }

    @Override
    public void resume() {
        bindResource(owner, this);
    }

    @Override
    public void afterCompletion(int status) {
        unbindResourceIfPossible(owner);
        if (status == STATUS_COMMITTED) {
            committed.putAll(changes);
        } else if (status == STATUS_UNKNOWN) {
            committed.keySet().removeAll(changes.keySet());
        }
    }
}
