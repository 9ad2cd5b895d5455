package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Role;
import vn.lachan.rulebook.CaseRules;

/** Which agencies give the services of a plan, and what each is asked. The commune's own child protection is none. */
@Component
class PlanAgencies {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final CaseRules rules;
    private final ServiceNames names;
    private final Clock clock;

    PlanAgencies(CaseRules rules, ServiceNames names, Clock clock) {
        this.rules = rules;
        this.names = names;
        this.clock = clock;
    }

    /** The agency that gives a service of that type, where it is another than the commune. */
    Optional<Role> of(String type) {
        return rules.agencyFor(type, LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE))
                .filter(role -> role != Role.CHILD_PROTECTION);
    }

    /** What to ask of whom: the kind of service and its days, nothing of what was found about the child. */
    Map<Role, String> requests(JsonNode services) {
        Map<Role, String> requests = new EnumMap<>(Role.class);
        for (JsonNode service : services) {
            of(service.path("type").asText())
                    .ifPresent(agency -> requests.merge(agency, line(service), (one, next) -> one + "\n" + next));
        }
        requests.replaceAll((agency, lines) ->
                "Đề nghị thực hiện dịch vụ trong kế hoạch hỗ trợ, can thiệp đã được phê duyệt và báo lại kết quả:\n"
                        + lines);
        return requests;
    }

    private String line(JsonNode service) {
        return "– " + names.of(service.path("type").asText(), VIETNAMESE) + ", từ "
                + Dates.of(service.path("startsOn").asText()) + " đến "
                + Dates.of(service.path("endsOn").asText());
    }
}
