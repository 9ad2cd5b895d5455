package vn.lachan.rulebook.gate;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Judgement;
import vn.lachan.rulebook.Words;

/**
 * What the tables and rules must make of a made-up child.
 *
 * @param met whether they do
 * @param gap the row or rule that is lacking where they do not
 */
record Expectation(SampleChild child, Predicate<Judgement> met, Gap gap) {

    /**
     * A row or rule that is lacking; children who lack the same are told together, by one of them.
     *
     * @param group tells apart gaps of one place, such as age bands
     */
    record Gap(
            String file, @Nullable Integer line, @Nullable String column, String group, Words lack, Words mend) {}
}
