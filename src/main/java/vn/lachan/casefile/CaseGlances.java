package vn.lachan.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.directory.Units;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Role;

/** Where cases stand, for somebody who knows their numbers; nothing of a child. */
@Service
public class CaseGlances {

    /** A statement has at most 65,535 parameters on PostgreSQL. */
    private static final int AT_ONCE = 10_000;

    private final CaseFiles files;
    private final Units units;
    private final Clock clock;

    CaseGlances(CaseFiles files, Units units, Clock clock) {
        this.files = files;
        this.units = units;
        this.clock = clock;
    }

    /**
     * What somebody may see of a case without opening it.
     *
     * @param state only for those to whom the file is open, and for the coordinators above its commune
     * @param open whether the file is open to the one who asks
     */
    public record Glance(Optional<CaseState> state, boolean open) {}

    @Transactional(readOnly = true)
    public Map<CaseNumber, Glance> of(Collection<CaseNumber> numbers, Actor actor) {
        List<String> asked = numbers.stream().map(CaseNumber::value).distinct().toList();
        Map<CaseNumber, Glance> glances = new HashMap<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            files.findByCaseNumberIn(asked.subList(from, Math.min(asked.size(), from + AT_ONCE)))
                    .forEach(file -> glances.put(file.number(), glance(file, actor)));
        }
        return glances;
    }

    private Glance glance(CaseFile file, Actor actor) {
        boolean open = file.isOpenTo(actor);
        return new Glance(Optional.of(file.state()).filter(state -> open || coordinates(actor, file)), open);
    }

    private boolean coordinates(Actor actor, CaseFile file) {
        LocalDate today = LocalDate.now(clock);
        return actor.duties().stream()
                .anyMatch(duty ->
                        duty.role() == Role.COORDINATOR && units.covers(duty.unit(), file.responsibleUnit(), today));
    }
}
