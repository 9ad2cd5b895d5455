package vn.lachan.rulechange.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import vn.lachan.rulebook.RulesCheck;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/**
 * Runs the gate over drafts as they are typed, on one thread of its own, so that people at work never wait for it. Of each
 * account one check runs and one waits; a newer one takes the place of the one that waits.
 */
@Component
public class DraftChecks implements AutoCloseable {

    private static final int REMEMBERED = 16;

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "rule-draft-check"));
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Cache<String, RulesCheck> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record Waiting(RuleDraft draft, CompletableFuture<RulesCheck> answer) {}

    /** The check was left for a newer one of the same account. */
    public static final class Superseded extends RuntimeException {}

    /** The check takes longer than anybody wants to wait; it may be asked for again. */
    public static final class TooLong extends RuntimeException {}

    /**
     * What is wrong with a draft.
     *
     * @throws Superseded where the same account asked anew before this check began
     * @throws TooLong after {@code seconds}
     */
    public RulesCheck check(RuleDraft draft, int seconds) {
        Waiting mine = new Waiting(draft, new CompletableFuture<>());
        Waiting older = waiting.put(draft.username(), mine);
        if (older == null) {
            thread.execute(() -> runLatest(draft.username()));
        } else {
            older.answer.cancel(false);
        }
        try {
            return mine.answer.get(seconds, TimeUnit.SECONDS);
        } catch (CancellationException left) {
            throw new Superseded();
        } catch (TimeoutException late) {
            throw new TooLong();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A draft could not be checked", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooLong();
        }
    }

    private void runLatest(String username) {
        Optional.ofNullable(waiting.remove(username)).ifPresent(latest -> {
            try {
                latest.answer.complete(check(latest.draft));
            } catch (RuntimeException | StackOverflowError failed) {
                latest.answer.completeExceptionally(failed);
            }
        });
    }

    private RulesCheck check(RuleDraft draft) {
        RuleFiles files;
        try {
            files = draft.files();
        } catch (RulesRefused unreadable) {
            return new RulesCheck(null, null, 0, unreadable.faults());
        }
        return known.get(files.hash(), hash -> RulesCheck.of(files));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
