package vn.lachan.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/**
 * An agency with duties in a unit and period, as a plan names it.
 *
 * @param focalUnitVi the unit within the agency; nothing where the plan names none
 * @param roles what it answers for; empty for agencies that are listed but not routed to
 * @param dutyRole the plan's own word for such an agency (FINANCE, MASS_ORGS, HOTLINE ...)
 * @param coordinator whether it coordinates where several agencies are concerned (plan 256 of Bà Rịa - Vũng Tàu, III.2a)
 * @param successors codes of the rows that took over
 */
public record FocalPoint(
        String code,
        UnitCode unit,
        String agencyVi,
        Optional<String> focalUnitVi,
        Set<Role> roles,
        Optional<String> dutyRole,
        Optional<String> routeGroup,
        String duty,
        boolean coordinator,
        Period period,
        List<String> successors,
        Citation citation) {}
