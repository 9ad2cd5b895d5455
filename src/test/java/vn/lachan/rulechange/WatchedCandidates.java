package vn.lachan.rulechange;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import vn.lachan.rulebook.law.RuleFiles;

/** Candidates beside those of the table; a test may do something at the very moment when a node asks for one. */
@TestComponent
@Primary
class WatchedCandidates implements Candidates {

    private final Map<String, RuleFiles> more = new ConcurrentHashMap<>();
    private final CandidateTable table;
    private Runnable whileFinding = () -> {};

    WatchedCandidates(CandidateTable table) {
        this.table = table;
    }

    void add(RuleFiles files) {
        more.put(files.hash(), files);
    }

    void meanwhile(Runnable something) {
        whileFinding = something;
    }

    @Override
    public Optional<RuleFiles> find(String hash) {
        whileFinding.run();
        return Optional.ofNullable(more.get(hash)).or(() -> table.find(hash));
    }
}
