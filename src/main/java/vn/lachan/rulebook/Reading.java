package vn.lachan.rulebook;

import java.util.List;

/** What came of reading facts: the facts, or everything that is wrong with them. */
public sealed interface Reading {

    /** Nothing is wrong. */
    record Clear(Facts facts) implements Reading {}

    /** Something is wrong: at least one error, in the order of reading. */
    record Unclear(List<FactsError> errors) implements Reading {

        public Unclear {
            errors = List.copyOf(errors);
        }
    }
}
