package vn.lachan.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.lachan.rulebook.law.Faults;

/**
 * The examples of a rulebook: facts with what has to come back, one a line in {@code examples/*.ndjson}. What an example
 * does not mention is not compared; lists are compared as sets.
 */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "examples/";

    private final Rulebook rulebook;

    Examples(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Runs all of them; every one that comes out otherwise is a fault with its file and line. Returns how many there are. */
    int run(Faults faults) {
        List<Example> all = all().toList();
        all.forEach(example -> run(example, faults));
        return all.size();
    }

    /** Runs one after the other until one comes out otherwise. */
    void runUntilOneFails(Faults faults) {
        Iterator<Example> left = all().iterator();
        while (left.hasNext() && faults.none()) {
            run(left.next(), faults);
        }
    }

    private record Example(String file, int line, String text) {}

    private Stream<Example> all() {
        return rulebook.files().byPath().entrySet().stream()
                .filter(file -> file.getKey().startsWith(FOLDER))
                .flatMap(file -> {
                    String[] lines = file.getValue().split("\n", -1);
                    return IntStream.range(0, lines.length).mapToObj(i -> new Example(file.getKey(), i + 1, lines[i]));
                })
                .filter(example -> !example.text.isBlank());
    }

    /** Those marked with {@code demo}, in the order of that number. */
    List<PracticeExample> forPractice() {
        return all().filter(example -> example.text.contains("\"demo\""))
                .map(example -> parse(example.text))
                .filter(line -> line.path("demo").isInt() && line.path("facts").isObject())
                .sorted(Comparator.comparingInt(line -> line.get("demo").intValue()))
                .map(line -> new PracticeExample(
                        new Words(line.path("ten").asText(), line.path("name").asText()), line.get("facts")))
                .toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException malformed) {
            return JSON.missingNode();
        }
    }

    private record Place(String file, int line, Faults faults) {
        void fault(String vi, String en) {
            faults.add(file, line, null, vi, en);
        }
    }

    private void run(Example line, Faults faults) {
        Place place = new Place(line.file, line.line, faults);
        try {
            JsonNode example = JSON.readTree(line.text);
            if (example.path("facts").isObject() && example.path("expect").isObject()) {
                run(example, place);
            } else {
                place.fault("phải có facts và expect", "must have facts and expect");
            }
        } catch (JsonProcessingException malformed) {
            place.fault("không phải JSON", "is not JSON");
        }
    }

    private void run(JsonNode example, Place place) {
        Told told = FactsReader.read(example.get("facts").toString().getBytes(StandardCharsets.UTF_8));
        Optional<Edition> edition = told.factDate().flatMap(rulebook::on);
        Reading reading = told.against(edition.orElseGet(rulebook::latest).codes());
        if (reading instanceof Reading.Unclear unclear) {
            FactsError first = unclear.errors().get(0);
            place.fault(
                    "dữ kiện sai ở " + first.pointer() + ": " + first.message().vi(),
                    "the facts are wrong at " + first.pointer() + ": "
                            + first.message().en());
        } else if (edition.isEmpty()) {
            place.fault("bộ quy tắc chưa có hiệu lực vào ngày này", "the rulebook is not in force on this day");
        } else if (reading instanceof Reading.Clear clear) {
            Judgement judged = edition.get().judge(clear.facts());
            compare(example, answer(edition.get(), clear.facts(), judged), judged, place);
        }
    }

    private static ObjectNode answer(Edition edition, Facts facts, Judgement judged) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("childClass", judged.childClass());
        answer.put("urgency", judged.urgency() == null ? null : judged.urgency().name());
        answer.put("ageBand", judged.ageBand());
        answer.put(
                "lead",
                judged.routes().isEmpty() ? null : judged.routes().get(0).role().name());
        list(answer, "rules", judged.findings().stream().map(Judgement.Finding::rule));
        list(answer, "violations", judged.violations().stream().map(Judgement.Violation::code));
        list(answer, "roles", judged.routes().stream().map(route -> route.role().name()));
        list(answer, "routes", judged.routes().stream().map(route -> route.role() + ":" + route.part()));
        list(answer, "missingFacts", judged.missingFacts().stream());
        list(answer, "reviews", judged.reviews().stream());
        list(answer, "nearMisses", edition.nearMisses(facts, judged).stream().map(NearMiss::rule));
        return answer;
    }

    private static void list(ObjectNode answer, String name, Stream<String> values) {
        values.distinct().forEach(answer.withArray(name)::add);
        answer.withArray(name);
    }

    private static void compare(JsonNode example, ObjectNode answer, Judgement judged, Place place) {
        String name = example.path("ten").asText(example.path("name").asText());
        Consumer<String[]> differs = told -> place.fault(
                "ví dụ \"%s\": %s phải là %s nhưng ra %s".formatted(name, told[0], told[1], told[2]),
                "example \"%s\": %s must be %s but is %s"
                        .formatted(example.path("name").asText(), told[0], told[1], told[2]));
        example.get("expect").properties().forEach(expected -> {
            String what = expected.getKey();
            if (what.equals("legal")) {
                expected.getValue().properties().forEach(basis -> {
                    String given = legalBasis(judged, basis.getKey());
                    if (!given.contains(basis.getValue().asText())) {
                        differs.accept(new String[] {
                            "legalBasis " + basis.getKey(), basis.getValue().asText(), given
                        });
                    }
                });
            } else if (!answer.has(what)) {
                place.fault("không có kết quả nào tên " + what, "there is no answer called " + what);
            } else if (!texts(expected.getValue()).equals(texts(answer.get(what)))) {
                differs.accept(new String[] {
                    what, expected.getValue().toString(), answer.get(what).toString()
                });
            }
        });
    }

    private static String legalBasis(Judgement judged, String code) {
        return Stream.concat(
                        judged.findings().stream()
                                .filter(finding -> finding.rule().equals(code))
                                .map(Judgement.Finding::legalBasis),
                        judged.violations().stream()
                                .filter(violation -> violation.code().equals(code))
                                .map(Judgement.Violation::legalBasis))
                .collect(Collectors.joining("; "));
    }

    private static Set<String> texts(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>(Set.of(value.asText("null")));
    }
}
