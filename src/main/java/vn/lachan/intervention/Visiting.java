package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseFile;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.OpenTask;

/** The form {@code monitoringVisit}: the child was visited (Decree 56/2017 art. 29). */
@Component
class Visiting extends CaseForm {

    private final Visits visits;
    private final Clock clock;

    Visiting(Desk desk, Visits visits, Clock clock) {
        super("monitoringVisit", desk);
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    void show(OpenTask task, ObjectNode shown) {
        String earlier = lines(file(task));
        if (!earlier.isEmpty()) {
            shown.put("earlierVisits", earlier);
        }
    }

    /** The visits so far, a line each. */
    String lines(CaseFile file) {
        return visits.of(file).stream()
                .map(visit -> visit.number() + ". " + Dates.of(visit.madeOn()) + ": "
                        + (visit.clean()
                                ? CallersLanguage.in("không có gì bất thường", "nothing unusual")
                                : CallersLanguage.in("có điều phải xử lý", "something to act on")))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        LocalDate visited = LocalDate.parse(answers.path("visitedOn").asText());
        return visited.isAfter(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE))
                ? List.of(new FormError(
                        "/visitedOn", "Ngày thăm không thể ở tương lai.", "The visit cannot lie in the future."))
                : List.of();
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        boolean clean = answers.path("childSeen").asBoolean()
                && !answers.path("stillInUnlawfulWork").asBoolean()
                && !answers.path("harmOrNewRisk").asBoolean();
        visits.add(file(task), LocalDate.parse(answers.path("visitedOn").asText()), clean, by);
        return Map.of();
    }
}
