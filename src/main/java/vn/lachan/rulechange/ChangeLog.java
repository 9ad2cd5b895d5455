package vn.lachan.rulechange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;

/** Takes down in the ledger each step of a change: what was done, to which content, and from which state to which. */
@Component
class ChangeLog {

    private final Ledger ledger;
    private final Clock clock;

    ChangeLog(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    void record(RuleChange change, String what, Map<String, ?> facts) {
        ledger.record(change.number(), act(change, what, facts));
    }

    /** The same with words, which are sealed with the key of the change. */
    void record(RuleChange change, String what, Map<String, ?> facts, JsonNode told) {
        ledger.record(change.number(), act(change, what, facts).with(told));
    }

    private static Act act(RuleChange change, String what, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("hash", change.hash());
        all.put("revision", change.revision());
        return Act.of(what, all);
    }

    void go(RuleChange change, ChangeState next) {
        ChangeState before = change.state();
        change.go(next, clock.instant());
        ledger.state(change.number(), before.name(), next.name());
    }

    void giveBack(RuleChange change, String remarks) {
        ChangeState before = change.state();
        change.giveBack(remarks, clock.instant());
        ledger.state(change.number(), before.name(), change.state().name());
    }

    void submit(RuleChange change, String hash, String base) {
        ChangeState before = change.state();
        change.submit(hash, base, clock.instant());
        ledger.state(change.number(), before.name(), change.state().name());
    }
}
