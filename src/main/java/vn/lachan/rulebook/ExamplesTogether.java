package vn.lachan.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lachan.rulebook.Examples.Ready;
import vn.lachan.rulebook.law.Faults;

/** What is wrong with examples beside each other: a name that stands twice, the same child with two outcomes. */
final class ExamplesTogether {

    private final Map<String, Example> byName = new HashMap<>();
    private final Map<Facts, Ready> byFacts = new HashMap<>();
    private final Faults faults;

    ExamplesTogether(Faults faults) {
        this.faults = faults;
    }

    /** Whether it contradicts none of those before it; what is wrong is told. */
    boolean agrees(Ready ready) {
        ExamplePlace place = new ExamplePlace(ready.example(), faults);
        Example named = byName.putIfAbsent(ready.example().name().vi(), ready.example());
        if (named != null) {
            place.malformed(
                    "đã có ví dụ cùng tên ở " + place(named, "dòng"),
                    "an example of that name stands at " + place(named, "line"));
        }
        Ready same = Objects.requireNonNullElse(byFacts.putIfAbsent(ready.facts(), ready), ready);
        List<String> otherwise = otherwise(ready, same);
        for (String answer : otherwise) {
            place.malformed(
                    answer,
                    "cùng dữ kiện với ví dụ ở " + place(same.example(), "dòng") + " mà đòi kết quả khác",
                    "has the facts of the example at " + place(same.example(), "line") + " but expects something else");
        }
        return otherwise.isEmpty();
    }

    private static List<String> otherwise(Ready one, Ready other) {
        return one.expected().properties().stream()
                .filter(expected ->
                        !expected.getKey().equals("legal") && other.expected().has(expected.getKey()))
                .filter(expected -> !ExampleComparison.same(
                        expected.getValue(), other.expected().get(expected.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String place(Example example, String word) {
        return example.file() + ", " + word + " " + example.line();
    }
}
