package vn.lachan.rulechange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change as lists show it.
 *
 * @param proposer nothing where the folder was edited and nobody took it as a proposal
 * @param hash of the content that it is about now
 */
public record ChangeLine(
        String number,
        ChangeState state,
        ChangeOrigin origin,
        String title,
        Optional<String> proposer,
        Instant openedAt,
        Optional<LocalDate> inForceFrom,
        Optional<Instant> activatedAt,
        Optional<Instant> endedAt,
        String hash) {

    static ChangeLine of(RuleChange change) {
        return new ChangeLine(
                change.getId(),
                change.state(),
                change.origin(),
                change.told().title(),
                change.proposer(),
                change.openedAt(),
                change.inForceFrom(),
                change.activatedAt(),
                change.endedAt(),
                change.hash());
    }
}
