package vn.lachan.classification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.Rulebooks;

/** Asks for the edition of each date once, so that lines judged together are judged by one rulebook. */
final class EditionsOfOnce implements Rulebooks {

    private final Rulebooks rulebooks;
    private final Map<LocalDate, Optional<Edition>> known = new HashMap<>();

    EditionsOfOnce(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @Override
    public Optional<Edition> inForce(LocalDate factDate) {
        return known.computeIfAbsent(factDate, rulebooks::inForce);
    }

    @Override
    public Edition latest() {
        return rulebooks.latest();
    }
}
