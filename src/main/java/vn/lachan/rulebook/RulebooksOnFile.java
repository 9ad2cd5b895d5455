package vn.lachan.rulebook;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/** The rulebooks that were ever in force, as the database has them, and the one way to add to them. */
@Component
public class RulebooksOnFile {

    private static final int ALGORITHM = "sha256:".length();
    private static final int SHORT = ALGORITHM + 7;
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final RulebookArchive archive;
    private final RuleFolder folder;
    private final RuleChecks checks;
    private final ApplicationEventPublisher events;

    RulebooksOnFile(RulebookArchive archive, RuleFolder folder, RuleChecks checks, ApplicationEventPublisher events) {
        this.archive = archive;
        this.folder = folder;
        this.checks = checks;
        this.events = events;
    }

    /**
     * A rulebook that was in force, for choosing one.
     *
     * @param since when it was put in force the last time
     */
    public record OnFile(String hash, String version, Words title, Instant since) {

        /** What tells it from others of the same version: when it was put in force, and the beginning of its hash. */
        public String name() {
            return version + " · " + SINCE.format(since) + " · " + hash.substring(ALGORITHM, SHORT);
        }

        /** Whenever that was. */
        public String timelessName() {
            return version + " · " + hash.substring(ALGORITHM, SHORT);
        }
    }

    /** The hash of the rulebook that was put in force last. */
    public String last() {
        return archive.lastHash();
    }

    public Optional<RuleFiles> find(String hash) {
        return archive.find(hash);
    }

    /** The rulebook of that hash, if it was ever in force. */
    public Optional<OnFile> of(String hash) {
        return archive.onFile(hash);
    }

    /** The last {@code most} that were put in force, the latest first. */
    public List<OnFile> latest(int most) {
        return archive.latest(most);
    }

    /**
     * What lies in this node's folder now.
     *
     * @throws RulesRefused where the files cannot be read as rule files
     */
    public RuleFiles inFolder() {
        return folder.read();
    }

    /**
     * Puts the files in force with the running transaction, if {@code base} is still the rulebook that was put in force
     * last. Of two that are based on one rulebook, the second waits for the first.
     */
    public Putting putInForce(RuleFiles files, String base) {
        return put(files, base, ActivationCause.APPROVED);
    }

    /** The same with files that were in force before, once the last day of {@code after} is over. */
    public Putting putBack(RuleFiles files, String after) {
        return put(files, after, ActivationCause.ENDED);
    }

    private Putting put(RuleFiles files, String base, ActivationCause cause) {
        Rulebook rulebook;
        try {
            rulebook = checks.sound(files);
        } catch (RulesRefused refused) {
            return new Putting.Refused(refused.faults());
        }
        archive.hold(base);
        if (!archive.lastHash().equals(base)) {
            return new Putting.BaseChanged();
        }
        archive.activate(rulebook, cause);
        events.publishEvent(new PutInForce(rulebook.hash()));
        return new Putting.Done();
    }

    /** Told within the transaction: whoever wants to judge by it waits for the commit. */
    record PutInForce(String hash) {}
}
