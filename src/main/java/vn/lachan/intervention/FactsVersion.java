package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lachan.classification.Essence;
import vn.lachan.rulebook.Urgency;

/**
 * What was known of a child when it was classified, and what the rules made of it.
 *
 * @param number from 1
 * @param childClass as the rules have it
 * @param urgency null out of scope
 * @param facts as the contract of classification tells them
 * @param decision the answer, as the same contract tells it, in Vietnamese
 * @param english the same in English; null where it was not kept
 */
record FactsVersion(
        int number,
        UUID receipt,
        String childClass,
        @Nullable Urgency urgency,
        ObjectNode facts,
        ObjectNode decision,
        @Nullable ObjectNode english) {

    /** Why facts were classified. */
    enum Cause {
        GATHERED,
        CORRECTED,
        BIRTHDAY,
        RULES
    }

    /** The answer in a language; in Vietnamese where there is none in that. */
    ObjectNode decision(Locale locale) {
        return english != null && locale.getLanguage().equals("en") ? english : decision;
    }

    /** What of the answer the work on the case hangs on. */
    Essence essence() {
        return Essence.of(decision);
    }

    /** The hash of the rulebook that gave the answer. */
    String rulebook() {
        return decision.path("rulebook").path("hash").asText();
    }

    boolean lacksFacts() {
        return childClass.equals("NEEDS_INFO");
    }
}
