package vn.lachan.classification;

import org.springframework.boot.test.context.TestComponent;

/** Counts what receipts tell when a test wants it, as a node does from time to time. */
@TestComponent
public class CountedRules {

    private final RuleCounting counting;

    CountedRules(RuleCounting counting) {
        this.counting = counting;
    }

    public void count() {
        boolean more = true;
        while (more) {
            more = counting.portion();
        }
    }
}
