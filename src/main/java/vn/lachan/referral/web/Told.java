package vn.lachan.referral.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.lachan.identity.Role;
import vn.lachan.referral.Origin;
import vn.lachan.referral.Request;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormRefused;

/** What a caller tells of a request, checked where it comes in, with all errors at once. */
final class Told {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 4000;

    private Told() {}

    /** {@code {"to": "POLICE", "request": "…", "reason": "…"}}; throws {@link FormRefused}. */
    static Request request(JsonNode told) {
        List<FormError> errors = new ArrayList<>();
        Optional<Role> to = Role.agencies().stream()
                .filter(role -> role.name().equals(told.path("to").asText()))
                .findFirst();
        if (to.isEmpty()) {
            errors.add(new FormError("/to", "Hãy chọn một cơ quan.", "Choose an agency."));
        }
        String request = text(told, "request", errors);
        String reason = told.path("reason").asText("").strip();
        if (reason.length() > LONGEST) {
            errors.add(tooLong("/reason"));
        }
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
        return new Request(to.orElseThrow(), Origin.BY_HAND, request, reason.isEmpty() ? null : reason);
    }

    /** {@code {"reason": "…"}}; throws {@link FormRefused}. */
    static String reason(JsonNode told) {
        List<FormError> errors = new ArrayList<>();
        String reason = text(told, "reason", errors);
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
        return reason;
    }

    /** What is wrong, in the language of the page. */
    static List<String> sentences(FormRefused refused, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return refused.errors().stream()
                .map(error -> english ? error.english() : error.vietnamese())
                .distinct()
                .toList();
    }

    private static String text(JsonNode told, String name, List<FormError> errors) {
        String text = told.path(name).asText("").strip();
        if (text.length() < SHORTEST) {
            errors.add(new FormError("/" + name, "Cần ít nhất 10 ký tự.", "At least 10 characters are needed."));
        } else if (text.length() > LONGEST) {
            errors.add(tooLong("/" + name));
        }
        return text;
    }

    private static FormError tooLong(String pointer) {
        return new FormError(pointer, "Quá dài: tối đa 4000 ký tự.", "Too long: at most 4000 characters.");
    }
}
