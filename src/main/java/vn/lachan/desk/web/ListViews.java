package vn.lachan.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.CaseFilter;
import vn.lachan.casefile.CaseList;
import vn.lachan.casefile.CaseSearch;
import vn.lachan.casefile.CaseState;
import vn.lachan.casefile.FoundCases;
import vn.lachan.desk.SavedView;
import vn.lachan.desk.SavedViews;
import vn.lachan.directory.Unit;
import vn.lachan.directory.Units;
import vn.lachan.identity.Actor;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.rulebook.Words;

/** Finds cases and lays the page out. */
@Component
class ListViews {

    static final String PATH = "/cases";

    private final CaseList cases;
    private final SavedViews saved;
    private final Units units;
    private final Rulebooks rulebooks;

    ListViews(CaseList cases, SavedViews saved, Units units, Rulebooks rulebooks) {
        this.cases = cases;
        this.saved = saved;
        this.units = units;
        this.rulebooks = rulebooks;
    }

    /** The classes of the latest rulebook, by their codes. */
    Map<String, Words> classes() {
        return rulebooks.latest().wording().classes();
    }

    /** The page of {@code search}, which goes by {@code mark} in addresses, if there is a text. */
    ListView of(CaseSearch search, Optional<String> mark, Actor actor, Locale locale) {
        FoundCases found = cases.find(search, actor);
        String filters = CaseParameters.query(search);
        List<SavedView> views = saved.of(actor.username());
        return new ListView(
                asked(search, mark),
                views.stream()
                        .map(view -> new ListView.Tab(
                                view.name(),
                                address(view.query()),
                                search.text().isEmpty() && view.query().equals(filters),
                                0))
                        .toList(),
                views.stream()
                        .filter(view -> view.query().equals(filters))
                        .findFirst()
                        .orElse(null),
                communes(actor),
                classes().entrySet().stream()
                        .map(one ->
                                new ListView.Choice(one.getKey(), one.getValue().in(locale)))
                        .toList(),
                states(search, mark, found),
                found.lines().stream().map(line -> line(line, locale)).toList(),
                turning(search, mark, found));
    }

    /** The query of a search's page, with the mark that its text goes by. */
    static String query(CaseSearch search, Optional<String> mark) {
        String codes = CaseParameters.query(search);
        return String.join(
                "&",
                Stream.of(
                                Optional.of(codes).filter(query -> !query.isEmpty()),
                                mark.map(one -> "search=" + one),
                                Optional.of(search.page())
                                        .filter(page -> page > 1)
                                        .map(page -> "page=" + page))
                        .flatMap(Optional::stream)
                        .toList());
    }

    static String address(String query) {
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    private static ListView.Asked asked(CaseSearch search, Optional<String> mark) {
        CaseFilter filter = search.filter();
        return new ListView.Asked(
                search.text(),
                filter.unit().map(UnitCode::value).orElse(""),
                filter.state().map(Enum::name).orElse(""),
                filter.urgency().map(Enum::name).orElse(""),
                filter.childClass().orElse(""),
                filter.due().map(Enum::name).orElse(""),
                CaseParameters.code(search.order()),
                search.size(),
                query(search, mark),
                CaseParameters.query(search));
    }

    private List<ListView.Choice> communes(Actor actor) {
        return cases.communes(actor).stream()
                .map(code -> new ListView.Choice(code.value(), name(code)))
                .sorted(Comparator.comparing(ListView.Choice::name))
                .toList();
    }

    /** All, and each state that has cases or was asked for. */
    private static List<ListView.Tab> states(CaseSearch search, Optional<String> mark, FoundCases found) {
        long all = found.states().values().stream().mapToLong(count -> count).sum();
        Stream<ListView.Tab> each = Stream.of(CaseState.values())
                .filter(state -> found.states().containsKey(state)
                        || search.filter().state().equals(Optional.of(state)))
                .map(state ->
                        tab(search, mark, Optional.of(state), found.states().getOrDefault(state, 0L)));
        return Stream.concat(Stream.of(tab(search, mark, Optional.empty(), all)), each)
                .toList();
    }

    private static ListView.Tab tab(CaseSearch search, Optional<String> mark, Optional<CaseState> state, long count) {
        CaseSearch there = search.with(search.filter().in(state));
        return new ListView.Tab(
                state.map(Enum::name).orElse(""),
                address(query(there, mark)),
                search.filter().state().equals(state),
                count);
    }

    private ListView.Line line(FoundCases.Line line, Locale locale) {
        CaseFile file = line.file();
        return new ListView.Line(
                file.number().value(),
                line.childName().orElse(null),
                file.state().name(),
                file.urgency().name(),
                file.childClass()
                        .map(code -> classes()
                                .getOrDefault(code, new Words(code, code))
                                .in(locale))
                        .orElse(null),
                name(file.incidentUnit()),
                file.residenceUnit()
                        .filter(unit -> !unit.equals(file.incidentUnit()))
                        .map(this::name)
                        .orElse(null),
                file.receivedAt(),
                line.due().orElse(null),
                line.overdue());
    }

    private static ListView.Turning turning(CaseSearch search, Optional<String> mark, FoundCases found) {
        long before = (long) (search.page() - 1) * search.size();
        long last = before + found.lines().size();
        boolean more = last < found.total() && !found.lines().isEmpty();
        boolean further = more && !CaseSearch.isTooFar(search.page() + 1, search.size());
        return new ListView.Turning(
                before + 1,
                last,
                found.total(),
                more && !further,
                search.page() > 1 ? address(query(search.at(search.page() - 1), mark)) : null,
                further ? address(query(search.at(search.page() + 1), mark)) : null);
    }

    private String name(UnitCode code) {
        return units.find(code).map(Unit::nameVi).orElse(code.value());
    }
}
