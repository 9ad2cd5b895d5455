package vn.lachan.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lachan.identity.Role;
import vn.lachan.rulebook.Examples.Ready;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.LawBook;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/** The codes that can come back at all, so that a slip of the pen is told as one. */
final class ExpectedCodes {

    private final Map<String, Set<String>> byAnswer = new HashMap<>();

    ExpectedCodes(LawBook book) {
        byAnswer.put("childClass", codes(book, "ma", Tables.CLASSES));
        byAnswer.put("ageBand", codes(book, "ma", Tables.AGE_BANDS));
        byAnswer.put("rules", codes(book, "ma", Tables.FINDINGS));
        byAnswer.put("reviews", codes(book, "ma", Tables.FINDINGS));
        byAnswer.put("nearMisses", codes(book, "ma", Tables.FINDINGS, Tables.URGENCY));
        byAnswer.put("violations", codes(book, "ma", Tables.PENALTIES));
        byAnswer.put("legal", codes(book, "ma", Tables.FINDINGS, Tables.PENALTIES));
        byAnswer.put("services", codes(book, "dich_vu", Tables.SUPPORT_MATRIX));
        byAnswer.put("urgency", names(Urgency.values()));
        Set<String> roles = Role.agencies().stream().map(Role::name).collect(Collectors.toSet());
        byAnswer.put("lead", roles);
        byAnswer.put("roles", roles);
        byAnswer.put(
                "routes",
                roles.stream()
                        .flatMap(role -> names(Judgement.Part.values()).stream().map(part -> role + ":" + part))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> codes(LawBook book, String heading, Tables... tables) {
        return Arrays.stream(tables)
                .flatMap(table -> book.rows(table).stream())
                .map((Row row) -> row.text(heading))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    /** Whether every code that an example expects is one of them; those that are none are faults. */
    boolean haveAll(Ready ready, Faults faults) {
        Faults found = new Faults();
        ExamplePlace place = new ExamplePlace(ready.example(), found);
        ready.expected().properties().forEach(expected -> {
            Set<String> known = byAnswer.get(expected.getKey());
            texts(expected.getValue())
                    .filter(code -> known != null && !known.contains(code))
                    .forEach(code ->
                            place.malformed(expected.getKey(), "không có mã " + code, "there is no code " + code));
        });
        found.found().forEach(faults::add);
        return found.none();
    }

    private static Stream<String> texts(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream().map(Map.Entry::getKey);
        }
        return value.isArray()
                ? value.valueStream().map(JsonNode::asText)
                : Stream.of(value).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
