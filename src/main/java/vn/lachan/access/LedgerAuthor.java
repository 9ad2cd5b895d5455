package vn.lachan.access;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Duty;
import vn.lachan.ledger.Author;
import vn.lachan.ledger.Who;

/** Signs the ledger with the one who is signed on; a role and unit only where there is no doubt which. */
@Component
class LedgerAuthor implements Author {

    private final CurrentActor currentActor;

    LedgerAuthor(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public Who now() {
        Actor actor = currentActor.get();
        Set<Duty> duties = actor.duties();
        if (duties.size() != 1) {
            return Who.of(actor.username());
        }
        Duty only = duties.iterator().next();
        return new Who(actor.username(), only.role(), only.unit());
    }
}
