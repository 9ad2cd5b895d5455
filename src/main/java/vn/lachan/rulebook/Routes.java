package vn.lachan.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.lachan.identity.Role;
import vn.lachan.rulebook.Judgement.Part;
import vn.lachan.rulebook.Judgement.Route;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;

/** Which agencies to bring in, by the table of routing: one leads, others support or are informed. */
final class Routes {

    private final List<Wish> leads;
    private final List<Wish> others;

    private record Wish(Route route, Predicate<Outcome> when, Predicate<Outcome> and) {

        boolean holds(Outcome outcome) {
            return when.test(outcome) && and.test(outcome);
        }
    }

    Routes(Law law, Faults faults) {
        List<Wish> all = law.routing().stream()
                .map(row -> new Wish(
                        new Route(
                                Role.valueOf(row.text("vai_tro")),
                                Part.valueOf(row.text("phan")),
                                row.words("ly_do"),
                                row.legalBasis()),
                        Trigger.anyIn(row, "khi", law, faults),
                        Trigger.anyIn(row, "va", law, faults)))
                .toList();
        leads = all.stream().filter(wish -> wish.route.part() == Part.LEAD).toList();
        others = all.stream()
                .filter(wish -> wish.route.part() != Part.LEAD)
                .sorted(Comparator.comparing(wish -> wish.route.part()))
                .toList();
    }

    /** One route a role, the lead first; none at all where nobody leads. */
    List<Route> of(Outcome outcome) {
        for (Wish lead : leads) {
            if (lead.holds(outcome)) {
                return beside(lead.route, outcome.ledBy(lead.route.role()));
            }
        }
        return List.of();
    }

    private List<Route> beside(Route lead, Outcome outcome) {
        Map<Role, Route> byRole = new EnumMap<>(Role.class);
        for (Wish wish : others) {
            Role role = wish.route.role();
            if (role != lead.role() && !byRole.containsKey(role) && wish.holds(outcome)) {
                byRole.put(role, wish.route);
            }
        }
        List<Route> routes = new ArrayList<>(1 + byRole.size());
        routes.add(lead);
        routes.addAll(byRole.values());
        return List.copyOf(routes);
    }
}
