package vn.lachan.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * The rulebooks in force on this node: what the database says was put in force last, compiled and kept. For facts of a day
 * the latest rulebook that reaches the day holds.
 */
@Component
class ActiveRulebooks implements Rulebooks {

    private final RulebookArchive archive;
    private final ApplicationEventPublisher events;
    private final CompiledArchive archived;
    private volatile Standing standing = Standing.NOTHING;

    ActiveRulebooks(
            RulebookArchive archive, CompiledArchive archived, FirstRulebook first, ApplicationEventPublisher events) {
        this.archive = archive;
        this.archived = archived;
        this.events = events;
        if (archive.latest() == 0) {
            put(first.fromTheFolder(), ActivationCause.FIRST_START);
        } else {
            catchUp();
        }
    }

    /** Takes up what another node, or an earlier start, put in force. */
    final synchronized void catchUp() {
        long latest = archive.latest();
        if (latest != standing.activation()) {
            standing = standingAt(latest);
            standing.books().forEach(book -> events.publishEvent(new RulebookActivated(book.hash())));
        }
    }

    /** Puts a rulebook in force; whoever asks next is judged by it. */
    final synchronized void put(Rulebook rulebook, ActivationCause cause) {
        archived.keep(rulebook);
        try {
            archive.activate(rulebook, cause);
        } catch (DataIntegrityViolationException anotherNodeWasFaster) {
            catchUp();
            return;
        }
        catchUp();
    }

    /** What was in force once {@code activation} was the latest. */
    Standing standingAt(long activation) {
        Standing now = standing;
        if (activation == now.activation()) {
            return now;
        }
        return new Standing(
                activation,
                needed(archive.activations(activation)).map(this::compiled).toList());
    }

    /** What is in force now, all at once: it stays what it is when something else comes into force. */
    Standing standing() {
        return standing;
    }

    /** Leaves out rulebooks that later ones stand before on every day. */
    private static Stream<Activation> needed(List<Activation> latestFirst) {
        List<Activation> needed = new ArrayList<>();
        for (Activation candidate : latestFirst) {
            boolean reached = Stream.concat(
                            Stream.of(candidate.from()),
                            needed.stream()
                                    .filter(later -> later.last().isBefore(LocalDate.MAX))
                                    .map(later -> later.last().plusDays(1)))
                    .filter(candidate::reaches)
                    .allMatch(day -> needed.stream().anyMatch(later -> later.reaches(day)));
            if (!reached) {
                needed.add(candidate);
            }
        }
        return needed.stream();
    }

    private Rulebook compiled(Activation activation) {
        return archived.find(activation.hash())
                .orElseThrow(() -> new IllegalStateException("The archive lacks rulebook " + activation.hash()));
    }

    /** The rulebook in force now for facts of {@code day}. */
    Optional<Rulebook> bookFor(LocalDate day) {
        return standing.bookFor(day);
    }

    /** The rulebook that was put in force last. */
    Rulebook newest() {
        return standing.books().get(0);
    }

    /** Whether a rulebook of that hash is or was in force. */
    boolean wasInForce(String hash) {
        return archive.has(hash);
    }

    boolean any() {
        return !standing.books().isEmpty();
    }

    @Override
    public Optional<Edition> inForce(LocalDate factDate) {
        return standing.inForce(factDate);
    }

    @Override
    public Edition latest() {
        return newest().latest();
    }
}
