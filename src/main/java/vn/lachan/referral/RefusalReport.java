package vn.lachan.referral;

import java.util.List;
import java.util.Optional;
import vn.lachan.identity.Count;
import vn.lachan.identity.Role;

/**
 * Refusals of a period: where an agency says it has no capacity, a service is missing.
 *
 * @param rough whether numbers are told in steps of five, since somebody reads them who has no file of these communes
 * @param sums by reason and agency, over all communes
 * @param lines by reason, agency and commune
 */
public record RefusalReport(Months months, boolean rough, List<Sum> sums, List<Line> lines) {

    /** An agency's refusals for a reason; {@code agency} is empty where there was none and the coordinator refused. */
    public record Sum(Refusal reason, Role asked, Optional<String> agency, Count count) {}

    /** An agency's refusals for a reason to one commune. */
    public record Line(Refusal reason, Role asked, Optional<String> agency, Place commune, Count count) {}

    /** A commune by its code, with the name it goes by. */
    public record Place(String code, String name) {}
}
