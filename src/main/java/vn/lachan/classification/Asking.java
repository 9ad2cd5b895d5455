package vn.lachan.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.FactsError;
import vn.lachan.rulebook.FactsReader;
import vn.lachan.rulebook.Reading;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.rulebook.Told;

/** Reads facts, finds the rulebook of their date and holds their codes against it; without a date against the latest. */
final class Asking {

    private final Rulebooks rulebooks;

    Asking(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    Asked read(byte[] json, int from, int length) {
        Told told = FactsReader.read(json, from, length);
        Optional<Edition> edition = told.factDate().flatMap(rulebooks::inForce);
        Reading reading = told.against(edition.orElseGet(rulebooks::latest).codes());
        if (edition.isPresent() && reading instanceof Reading.Clear clear) {
            return new Asked.Clear(clear.facts(), edition.get());
        }
        List<FactsError> errors = new ArrayList<>();
        if (edition.isEmpty() && told.factDate().isPresent()) {
            errors.add(FactsError.beforeAnyRulebook());
        }
        if (reading instanceof Reading.Unclear unclear) {
            errors.addAll(unclear.errors());
        }
        return new Asked.Unclear(List.copyOf(errors));
    }
}
