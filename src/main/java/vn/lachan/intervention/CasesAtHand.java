package vn.lachan.intervention;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.access.Duties;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Role;

/** The cases that somebody may act on beside their tasks: those that their own commune answers for. */
@Component
public class CasesAtHand {

    private final KnownFacts known;

    CasesAtHand(KnownFacts known) {
        this.known = known;
    }

    /** Whether {@code by} may act on the case at all. */
    @Transactional(readOnly = true)
    public boolean has(CaseNumber number, Actor by) {
        return known.find(number)
                .filter(file -> isTheirs(file, by, Duties.CASEWORK))
                .isPresent();
    }

    private static boolean isTheirs(CaseFile file, Actor by, Set<Role> roles) {
        return roles.stream().anyMatch(role -> by.holds(role, file.responsibleUnit()));
    }

    /** The file, held until the transaction ends; {@link NoSuchCase} where there is none or it is not theirs. */
    CaseFile of(CaseNumber number, Actor by, Set<Role> roles) {
        return known.hold(number).filter(file -> isTheirs(file, by, roles)).orElseThrow(NoSuchCase::new);
    }
}
