package vn.lachan.intervention;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Role;

/** The cases that somebody may act on beside their tasks: those that their own commune answers for. */
@Component
class CasesAtHand {

    private final KnownFacts known;

    CasesAtHand(KnownFacts known) {
        this.known = known;
    }

    /** The file, held until the transaction ends; {@link NoSuchCase} where there is none or it is not theirs. */
    CaseFile of(CaseNumber number, Actor by, Set<Role> roles) {
        return known.hold(number)
                .filter(file -> roles.stream().anyMatch(role -> by.holds(role, file.responsibleUnit())))
                .orElseThrow(NoSuchCase::new);
    }
}
