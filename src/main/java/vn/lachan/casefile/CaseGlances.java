package vn.lachan.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.directory.Units;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Role;

/** Where cases stand, for somebody who knows their numbers; nothing of a child. */
@Service
public class CaseGlances {

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
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return files
                .findByCaseNumberIn(
                        numbers.stream().map(CaseNumber::value).distinct().toList())
                .stream()
                .map(file -> Map.entry(file.number(), glance(file, actor)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
