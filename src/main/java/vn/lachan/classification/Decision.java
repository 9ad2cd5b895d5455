package vn.lachan.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.Facts;
import vn.lachan.rulebook.Judgement;
import vn.lachan.rulebook.NearMiss;

/**
 * What the rulebook in force makes of one child's facts.
 *
 * @param receiptId the receipt that is kept of it, null where none is
 * @param childRef the sender's own reference
 * @param rulebook by whose rows and rules
 * @param nearMisses none where they were not asked for
 */
public record Decision(
        @Nullable UUID receiptId,
        @Nullable String childRef,
        Ruled rulebook,
        Judgement judgement,
        List<NearMiss> nearMisses) {

    /** The rulebook of a decision. */
    public record Ruled(String hash, String version, LocalDate inForceFrom) {

        static Ruled by(Edition edition) {
            return new Ruled(edition.hash(), edition.version(), edition.inForceFrom());
        }
    }

    static Decision of(Facts facts, Edition edition, Judgement judgement, List<NearMiss> nearMisses) {
        return new Decision(null, facts.childRef(), Ruled.by(edition), judgement, nearMisses);
    }

    Decision keptAs(UUID receipt) {
        return new Decision(receipt, childRef, rulebook, judgement, nearMisses);
    }
}
