package vn.lachan.administration.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.lachan.directory.Fault;

/** What a form told, read so that nothing in it can be malformed; and what to answer for each field. */
record Told(MultiValueMap<String, String> form) {

    String text(String field) {
        @Nullable String told = form.getFirst(field);
        return told == null ? "" : told.strip().replaceAll("\\s+", " ");
    }

    Optional<String> optional(String field) {
        return Optional.of(text(field)).filter(told -> !told.isEmpty());
    }

    /** Passwords are taken as they are. */
    String asIs(String field) {
        @Nullable String told = form.getFirst(field);
        return told == null ? "" : told;
    }

    boolean says(String field, String value) {
        return text(field).equals(value);
    }

    @Nullable
    LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** Codes in one field, apart by spaces or commas, or in several of one name. */
    List<String> codes(String field) {
        return form.getOrDefault(field, List.of()).stream()
                .flatMap(told -> List.of(told.split("[\\s,;]+", -1)).stream())
                .filter(code -> !code.isEmpty())
                .toList();
    }

    List<Long> numbers(String field) {
        return codes(field).stream()
                .filter(told -> told.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /** What was told, for showing the form again. */
    Map<String, String> again() {
        Map<String, String> told = new LinkedHashMap<>();
        form.keySet().stream()
                .filter(field -> !field.toLowerCase(Locale.ROOT).contains("password"))
                .forEach(field -> told.put(field, String.join(", ", codesOrText(field))));
        return told;
    }

    private Collection<String> codesOrText(String field) {
        return form.getOrDefault(field, List.of()).size() > 1 ? codes(field) : List.of(text(field));
    }

    static Map<String, String> errors(List<Fault> faults, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        faults.forEach(fault -> errors.merge(
                fault.field(),
                locale.getLanguage().equals("en")
                        ? fault.reason().en()
                        : fault.reason().vi(),
                (one, other) -> one.equals(other) ? one : one + " " + other));
        return errors;
    }
}
