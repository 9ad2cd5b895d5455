package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import vn.lachan.identity.CaseNumber;

/**
 * One service of an approved or proposed support plan.
 *
 * @param plan number of the plan's version
 * @param type one of the eight types of indicator 4
 * @param agreed what the plan says: goal, provider, cost
 */
record SupportService(
        UUID id,
        CaseNumber caseNumber,
        int plan,
        String type,
        LocalDate startsOn,
        LocalDate endsOn,
        State state,
        ObjectNode agreed) {

    /** How far it has come. */
    enum State {
        OPEN,
        DONE,
        NOT_POSSIBLE,
        /** Still open when the case was closed. */
        ENDED
    }
}
