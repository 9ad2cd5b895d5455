package vn.lachan.classification.web;

import java.util.List;
import vn.lachan.rulebook.FactsError;

/** What was sent cannot be classified, for every reason there is. */
final class FactsRefused extends RuntimeException {

    private final List<FactsError> errors;

    FactsRefused(List<FactsError> errors) {
        super("Facts with " + errors.size() + " errors", null, false, false);
        this.errors = errors;
    }

    List<FactsError> errors() {
        return errors;
    }
}
