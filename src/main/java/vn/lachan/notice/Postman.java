package vn.lachan.notice;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.clock.Rounds;

/**
 * Sends what is in the outbox, apart from everybody's work. A mail is sent once, whatever node does it; only where a node
 * dies between the sending and the note of it does it go out again, which is better than not at all.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
@Profile("!command")
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** A server that is dead fails slowly; the next round is soon enough. */
    private static final int MOST_FAILURES = 3;

    private final Outbox outbox;
    private final Letters letters;
    private final TransactionTemplate transaction;
    private final Duration every;
    private final Rounds rounds;

    private enum Outcome {
        SENT,
        FAILED,
        NONE_LEFT
    }

    Postman(
            Outbox outbox,
            Letters letters,
            PlatformTransactionManager transactions,
            Rounds rounds,
            @Value("${lachan.mail.every}") Duration every) {
        this.outbox = outbox;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
        this.rounds = rounds;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds.every(every, "mail", this::deliver);
    }

    /** Sends all whose turn it is, and stops early where mails keep failing. */
    void deliver() {
        int failures = 0;
        Outcome outcome = one();
        while (outcome != Outcome.NONE_LEFT) {
            failures += outcome == Outcome.FAILED ? 1 : 0;
            outcome = failures == MOST_FAILURES ? Outcome.NONE_LEFT : one();
        }
    }

    private Outcome one() {
        @Nullable
        Outcome outcome =
                transaction.execute(status -> outbox.next().map(this::send).orElse(Outcome.NONE_LEFT));
        return outcome == null ? Outcome.NONE_LEFT : outcome;
    }

    private Outcome send(Outbox.Due due) {
        Optional<Outbox.Letter> letter = outbox.letter(due);
        if (letter.isEmpty()) {
            outbox.giveUp(due, "NO_ADDRESS");
            return Outcome.SENT;
        }
        try {
            letters.send(letter.get());
            outbox.sent(due);
            return Outcome.SENT;
        } catch (MessagingException noAddress) {
            outbox.giveUp(due, "BAD_ADDRESS");
        } catch (MailException failed) {
            outbox.failed(due, failed.getClass().getSimpleName());
        }
        // Neither the address nor what the server says of it is for the log.
        LOG.warn("The mail of notice {} was not sent, attempt {}", due.notice(), due.tries() + 1);
        return Outcome.FAILED;
    }
}
