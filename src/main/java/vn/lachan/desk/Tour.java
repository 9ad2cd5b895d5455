package vn.lachan.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;

/** Shows somebody new round the house: for each duty the few doors it goes through, and what is behind them. */
final class Tour {

    private static final String TASKS = "/camunda/app/tasklist/default/";
    private static final List<String> AGENCY = List.of(TASKS, "/referrals", "/notices");

    /** Where the stops of each duty lead, in their order; the words are {@code tour.<duty>.<number>}. */
    private static final Map<Role, List<String>> STOPS = Map.of(
            Role.CASEWORKER, List.of("/reports/new", TASKS, "/classify", "/cases", "/referrals", "/cases/birthdays"),
            Role.CHAIRMAN, List.of(TASKS, "/caseload", "/cases", "/referrals", "/notices"),
            Role.COORDINATOR, List.of("/notices", "/referrals", "/refusals"),
            Role.INTAKE, List.of("/reports/new", "/classify"),
            Role.INSPECTOR, List.of("/notices"),
            Role.RULE_SUPERVISOR, List.of("/rules", "/rule-changes", "/rulebook", "/classify"),
            Role.AUDITOR, List.of("/", "/rulebook", "/rule-changes"),
            Role.OPERATOR, List.of("/operation"),
            Role.ADMINISTRATOR,
                    List.of(
                            "/administration/users",
                            "/administration/units",
                            "/administration/focal-points",
                            "/administration/holidays"));

    private Tour() {}

    /**
     * A stop.
     *
     * @param words the key of what is said there
     */
    public record Stop(String words, String path) {}

    static List<Stop> of(Actor actor) {
        return actor.duties().stream().map(Duty::role).collect(Collectors.toCollection(TreeSet::new)).stream()
                .flatMap(Tour::stops)
                .distinct()
                .toList();
    }

    private static Stream<Stop> stops(Role role) {
        List<String> paths = role.isAgency() ? AGENCY : STOPS.getOrDefault(role, List.of());
        String name = role.isAgency() ? "AGENCY" : role.name();
        return IntStream.range(0, paths.size())
                .mapToObj(at -> new Stop("tour.%s.%d".formatted(name, at + 1), paths.get(at)));
    }
}
