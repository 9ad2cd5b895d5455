package vn.lachan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What makes a case an emergency: life, health or dignity threatened or seriously harmed, or the harm-doer is the carer
 * (Decree 56/2017 art. 31 clause 1).
 */
final class Danger {

    static final List<String> QUESTIONS = List.of("seriousHarm", "carerIsHarmDoer");

    private Danger() {}

    static boolean isToldIn(ObjectNode answers) {
        return QUESTIONS.stream().anyMatch(question -> answers.path(question).asBoolean(false));
    }
}
