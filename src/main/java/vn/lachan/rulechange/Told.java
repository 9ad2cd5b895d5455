package vn.lachan.rulechange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormRefused;

/** What a caller tells of a change, checked where it comes in, with all errors at once. */
public final class Told {

    private static final int SHORTEST = 10;
    private static final int SHORTEST_NAME = 5;
    private static final int LONGEST = 4000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SOURCE = 1000;

    private Told() {}

    /** {@code {"title": "…", "reason": "…", "legalSource": "…", "inForceFrom": "…"}}; throws {@link FormRefused}. */
    public static Proposal proposal(JsonNode told) {
        List<FormError> errors = new ArrayList<>();
        Proposal proposal = proposal(told, errors);
        refuseIfAny(errors);
        return proposal;
    }

    static Proposal proposal(JsonNode told, List<FormError> errors) {
        LocalDate from = date(told, "inForceFrom", errors);
        LocalDate to = date(told, "inForceTo", errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.add(new FormError(
                    "/inForceTo", "Ngày cuối không thể trước ngày đầu.", "The last day cannot come before the first."));
        }
        return new Proposal(
                text(told, "title", SHORTEST_NAME, LONGEST_TITLE, errors),
                text(told, "reason", SHORTEST, LONGEST, errors),
                text(told, "legalSource", SHORTEST_NAME, LONGEST_SOURCE, errors),
                from,
                to);
    }

    /** {@code {"reason": "…"}}; throws {@link FormRefused}. */
    public static String reason(JsonNode told) {
        List<FormError> errors = new ArrayList<>();
        String reason = text(told, "reason", SHORTEST, LONGEST, errors);
        refuseIfAny(errors);
        return reason;
    }

    private static void refuseIfAny(List<FormError> errors) {
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
    }

    private static String text(JsonNode told, String name, int shortest, int longest, List<FormError> errors) {
        String text = told.path(name).asText("").strip();
        if (text.length() < shortest) {
            errors.add(new FormError(
                    "/" + name,
                    "Cần ít nhất %d ký tự.".formatted(shortest),
                    "At least %d characters are needed.".formatted(shortest)));
        } else if (text.length() > longest) {
            errors.add(new FormError(
                    "/" + name,
                    "Quá dài: tối đa %d ký tự.".formatted(longest),
                    "Too long: at most %d characters.".formatted(longest)));
        }
        return text;
    }

    private static @Nullable LocalDate date(JsonNode told, String name, List<FormError> errors) {
        String text = told.path(name).asText("").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            errors.add(new FormError(
                    "/" + name, "Không phải ngày hợp lệ (năm-tháng-ngày).", "Not a valid date (year-month-day)."));
            return null;
        }
    }
}
