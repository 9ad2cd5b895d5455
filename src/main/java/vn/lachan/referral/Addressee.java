package vn.lachan.referral;

import java.util.Optional;
import vn.lachan.identity.Duty;

/**
 * Where a request goes.
 *
 * @param duty the agency's, or the coordinator's where there is no agency
 * @param agency the agency's name with its focal unit, where there is one
 * @param coordinator who decides when the agency does not
 */
record Addressee(Duty duty, Optional<String> agency, Standing standing, Duty coordinator) {}
