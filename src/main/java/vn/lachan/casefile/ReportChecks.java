package vn.lachan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.taskform.FormDefinitions;
import vn.lachan.taskform.FormError;

/** All that is wrong with a report, at once, each at its place. */
@Component
class ReportChecks {

    private final FormDefinitions forms;
    private final Communes communes;
    private final Clock clock;

    ReportChecks(FormDefinitions forms, Communes communes, Clock clock) {
        this.forms = forms;
        this.communes = communes;
        this.clock = clock;
    }

    List<FormError> check(ObjectNode told) {
        List<FormError> errors = new ArrayList<>(forms.get("report").check(told));
        if (!errors.isEmpty()) {
            return errors;
        }
        Instant now = clock.instant();
        Instant received = told.has("receivedAt")
                ? OffsetDateTime.parse(told.get("receivedAt").asText()).toInstant()
                : now;
        if (received.isAfter(now)) {
            errors.add(new FormError(
                    "/receivedAt",
                    "Thời điểm tiếp nhận không thể ở tương lai.",
                    "The moment of receipt cannot lie in the future."));
        }
        LocalDate day = WorkingCalendar.dayOf(received);
        commune(told, "/incidentUnit", day, errors);
        int index = 0;
        for (JsonNode child : told.get("children")) {
            String place = "/children/" + index++;
            commune((ObjectNode) child, place + "/residenceUnit", day, errors);
            birth(child, place + "/birthDate", day, errors);
        }
        return errors;
    }

    /** What is wrong with the commune that {@code answers} give at the last step of {@code pointer}. */
    void commune(ObjectNode answers, String pointer, LocalDate day, List<FormError> errors) {
        String code =
                answers.path(pointer.substring(pointer.lastIndexOf('/') + 1)).asText("");
        if (!code.isEmpty() && !communes.exists(code, day)) {
            errors.add(new FormError(
                    pointer,
                    "Không phải xã, phường đang tồn tại vào ngày tiếp nhận; hãy chọn trong danh mục.",
                    "Not a commune or ward that existed on the day of receipt; choose from the list."));
        }
    }

    void birth(JsonNode answers, String pointer, LocalDate day, List<FormError> errors) {
        String born = answers.path("birthDate").asText("");
        if (!born.isEmpty() && LocalDate.parse(born).isAfter(day)) {
            errors.add(new FormError(
                    pointer,
                    "Ngày sinh không thể sau ngày tiếp nhận.",
                    "The date of birth cannot be after the day of receipt."));
        }
    }
}
