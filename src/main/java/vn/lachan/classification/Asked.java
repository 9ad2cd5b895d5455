package vn.lachan.classification;

import java.util.List;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.Facts;
import vn.lachan.rulebook.FactsError;

/** What somebody asks to have classified, as far as it can be understood. */
public sealed interface Asked {

    /** Facts, and the rulebook in force on their date. */
    record Clear(Facts facts, Edition edition) implements Asked {}

    /** Everything that is wrong with what was sent, at least one thing. */
    record Unclear(List<FactsError> errors) implements Asked {}
}
