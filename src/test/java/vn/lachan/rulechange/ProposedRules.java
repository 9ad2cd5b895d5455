package vn.lachan.rulechange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.clock.Rounds;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulechange.Impact.Phase;

/** Proposes rules in a running application, and has their effects worked out when a test wants it. */
@TestComponent
@Import(WatchedCandidates.class)
public class ProposedRules {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final WatchedCandidates candidates;
    private final ImpactRequests requests;
    private final Impacts impacts;
    private final ImpactFindings findings;
    private final ImpactPreview preview;
    private final ImpactAfter after;
    private final ImpactEnding ending;
    private final ImpactRounds rounds;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    ProposedRules(
            WatchedCandidates candidates,
            ImpactRequests requests,
            Impacts impacts,
            ImpactFindings findings,
            ImpactPreview preview,
            ImpactAfter after,
            ImpactEnding ending,
            ImpactRounds rounds,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcClient db) {
        this.candidates = candidates;
        this.requests = requests;
        this.impacts = impacts;
        this.findings = findings;
        this.preview = preview;
        this.after = after;
        this.ending = ending;
        this.rounds = rounds;
        this.events = events;
        this.transaction = transaction;
        this.db = db;
    }

    /** Something that happens at the very moment when a node has begun to work. */
    public void meanwhile(Runnable something) {
        candidates.meanwhile(something);
    }

    public void propose(String change, RuleFiles files) {
        candidates.add(files);
        proposeUnknown(change, files.hash());
    }

    /** Proposes a rulebook of which nobody has the files. */
    public void proposeUnknown(String change, String hash) {
        transaction.executeWithoutResult(status -> events.publishEvent(new ImpactWanted(change, hash)));
    }

    @EventListener
    void hear(ImpactReady ready) {
        told.add(ready.change());
    }

    /** How often a process was told that the effects of a change are ready. */
    public long told(String change) {
        return told.stream().filter(change::equals).count();
    }

    /** Works on all that there is, as a node does from time to time. */
    public void round() {
        rounds.round();
    }

    /** The same on another node. */
    public void roundElsewhere() {
        new ImpactRounds(requests, impacts, preview, after, ending, new Rounds(), Duration.ofHours(1)).round();
    }

    /** Another node goes through one portion after the latest activation, and is killed. */
    public void portionOnANodeThatIsKilled() {
        long latest = requests.followActivation();
        after.portion(impacts.claim("killed", latest).orElseThrow(), "killed");
    }

    /** Another node takes up what waits, and is killed before it has done anything. */
    public void claimOnANodeThatIsKilled() {
        Impact claimed = impacts.claim("killed", Long.MAX_VALUE).orElseThrow();
        if (claimed.phase() != Phase.PREVIEW) {
            throw new IllegalStateException("Something else waits: " + claimed);
        }
    }

    /** For so long nothing is heard of the killed node. */
    public void silence(Duration time) {
        db.sql("update impact set heard_at = current_timestamp - interval '" + time.toSeconds()
                        + "' second where runner = 'killed'")
                .update();
    }

    public String state(String change) {
        return impacts.latest(change, Phase.PREVIEW).orElseThrow().state().name();
    }

    public Optional<String> failure(String change) {
        return impacts.latest(change, Phase.PREVIEW).orElseThrow().failure();
    }

    /** What was foretold, as lines of codes with counts; whatever was counted, every cell of it. */
    public Map<String, Long> foretold(String change) {
        return counts(change, Phase.PREVIEW);
    }

    /** What was observed after it came into force. */
    public Map<String, Long> observed(String change) {
        return counts(change, Phase.AFTER);
    }

    private Map<String, Long> counts(String change, Phase phase) {
        Impact impact = impacts.latest(change, phase).orElseThrow();
        return findings.counts(impact.id()).entrySet().stream()
                .collect(Collectors.toMap(cell -> line(cell.getKey()), Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    private static String line(ImpactCell cell) {
        return String.join(
                " ",
                cell.population().name(),
                cell.aspect().name(),
                cell.dimension().name(),
                cell.was() + ">" + cell.becomes());
    }

    /** The cases that were foretold, by outcome. */
    public Map<String, String> casesForetold(String change) {
        return cases(change, Phase.PREVIEW);
    }

    public Map<String, String> casesObserved(String change) {
        return cases(change, Phase.AFTER);
    }

    private Map<String, String> cases(String change, Phase phase) {
        return findings.cases(impacts.latest(change, phase).orElseThrow().id()).stream()
                .collect(Collectors.toMap(
                        ImpactCase::number, one -> one.outcome() + " " + one.was() + ">" + one.becomes()));
    }
}
