package vn.lachan.rulechange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;

/** The form {@code changeNotPutBack}: a change is over, and somebody sees to what is in force instead. */
@Component
class LookingAtEnds extends ChangeForm {

    LookingAtEnds(Desk desk) {
        super("changeNotPutBack", desk);
    }

    @Override
    String decide(RuleChange change, ObjectNode answers, Actor by) {
        desk().log().go(change, ChangeState.ENDED);
        desk().log().record(change, "RULE_CHANGE_END_SEEN", Map.of());
        return "SEEN";
    }
}
