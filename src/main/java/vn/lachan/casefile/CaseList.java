package vn.lachan.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.identity.Actor;
import vn.lachan.identity.UnitCode;
import vn.lachan.vault.Erased;
import vn.lachan.vault.NameIndex;

/** Lists the cases whose files are open to somebody, and no others. */
@Service
public class CaseList {

    private final CaseFiles files;
    private final KnownFacts facts;
    private final DueDates dueDates;
    private final NameIndex names;
    private final JdbcClient jdbc;
    private final FreshPlans plans;
    private final Clock clock;

    CaseList(
            CaseFiles files,
            KnownFacts facts,
            DueDates dueDates,
            NameIndex names,
            JdbcClient jdbc,
            FreshPlans plans,
            Clock clock) {
        this.files = files;
        this.facts = facts;
        this.dueDates = dueDates;
        this.names = names;
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    /** The communes whose cases {@code actor} finds in a list. */
    public Set<UnitCode> communes(Actor actor) {
        return CaseFile.communesOpenTo(actor);
    }

    /** One page of what {@code search} finds among the cases that are open to {@code actor}. */
    @Transactional(readOnly = true)
    public FoundCases find(CaseSearch search, Actor actor) {
        Set<UnitCode> units = communes(actor).stream()
                .filter(unit -> search.filter().unit().map(unit::equals).orElse(true))
                .collect(Collectors.toSet());
        if (units.isEmpty()) {
            return FoundCases.NONE;
        }
        Instant now = clock.instant();
        CaseQuery query = new CaseQuery(units, dueDates);
        query.text(search.text(), names);
        query.filter(search.filter(), now);
        plans.inThisTransaction();
        CaseQuery.Found found = query.find(jdbc, search);
        long total = search.filter()
                .state()
                .map(state -> found.states().getOrDefault(state, 0L))
                .orElseGet(() -> found.states().values().stream()
                        .mapToLong(count -> count)
                        .sum());
        return new FoundCases(lines(found.page(), now), total, found.states());
    }

    private List<FoundCases.Line> lines(List<String> numbers, Instant now) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, Instant> due = due(numbers);
        Map<String, CaseFile> found = files.findByCaseNumberIn(numbers).stream()
                .collect(Collectors.toMap(CaseFile::getId, Function.identity()));
        return numbers.stream()
                .flatMap(number -> Optional.ofNullable(found.get(number)).stream())
                .map(file -> line(file, Optional.ofNullable(due.get(file.getId())), now))
                .toList();
    }

    private FoundCases.Line line(CaseFile file, Optional<Instant> due, Instant now) {
        return new FoundCases.Line(
                file, childName(file), due, due.filter(now::isAfter).isPresent());
    }

    private Optional<String> childName(CaseFile file) {
        try {
            return Optional.of(facts.of(file).path("fullName").asText("")).filter(name -> !name.isEmpty());
        } catch (Erased erased) {
            return Optional.empty();
        }
    }

    private Map<String, Instant> due(List<String> numbers) {
        return jdbc
                .sql("select case_number, min(due_at) from (" + dueDates.query()
                        + ") d where case_number in (:numbers) group by case_number")
                .param("numbers", numbers)
                .query((row, number) -> Map.entry(row.getString(1), instant(row.getTimestamp(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toInstant();
    }
}
