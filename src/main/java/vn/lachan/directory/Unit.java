package vn.lachan.directory;

import java.util.Optional;
import vn.lachan.identity.UnitCode;

/**
 * An administrative unit as it stood in its period.
 *
 * <p>The statistics office used old codes again for new units on 01/07/2025 (01843 was Phùng Chí Kiên and is Bắc Kạn),
 * so a code of theirs names the unit in force and its namesake before has a code of our own; {@code gsoCode} is theirs.
 *
 * @param official whether {@code code} is the statistics office's (Decision 19/2025/QĐ-TTg)
 * @param gsoCode the statistics office's code in the unit's period, where known
 * @param parent the unit above; nothing for the country
 */
public record Unit(
        UnitCode code,
        boolean official,
        Optional<String> gsoCode,
        UnitKind kind,
        String nameVi,
        Optional<UnitCode> parent,
        Period period,
        Citation citation) {}
