package vn.lachan.rulechange;

import vn.lachan.rulechange.ImpactPages.Stopped;

/** A node's hold on an impact: as long as it is heard of, nobody else works on it. */
final class ImpactWork implements ImpactPages.Progress {

    private final Impacts impacts;
    private final Impact impact;
    private final String node;
    private long done;

    /** Takes it up as far as {@code done}. */
    ImpactWork(Impacts impacts, Impact impact, String node, long done) {
        this.impacts = impacts;
        this.impact = impact;
        this.node = node;
        this.done = done;
    }

    Impact impact() {
        return impact;
    }

    /** Notes against what it is worked out, and how much there is. */
    void begin(String inForce, long total) {
        hold(impacts.begin(impact.id(), node, inForce, total));
    }

    @Override
    public void made(long more) {
        done += more;
        hold(impacts.heard(impact.id(), node, done));
    }

    /** Makes sure, until the transaction ends, that nobody else works on it. */
    void hold() {
        hold(impacts.heard(impact.id(), node, done));
    }

    /** As {@link #made}; whoever goes on goes on behind {@code reached}. */
    void reached(String number, long more) {
        done += more;
        hold(impacts.went(impact.id(), node, number, done));
    }

    private static void hold(boolean mine) {
        if (!mine || Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
    }
}
