package vn.lachan.directory;

import java.util.Optional;
import vn.lachan.identity.Duty;

/** Who answers for a role in a unit on a day. */
public sealed interface Responsible {

    /** The duty that a request goes to. */
    Duty addressee();

    /** An agency whose focal unit is named. */
    record Named(Duty addressee, FocalPoint agency, String focalUnitVi) implements Responsible {}

    /** An agency of which no focal unit is named: its head receives the request. */
    record HeadOnly(Duty addressee, FocalPoint agency) implements Responsible {}

    /**
     * No agency at all: the request goes to the coordinator of the province.
     *
     * @param coordinating the agency that coordinates there, where one is known
     */
    record Nobody(Duty addressee, Optional<FocalPoint> coordinating, Reason reason) implements Responsible {}
}
