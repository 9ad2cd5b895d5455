package vn.lachan.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import vn.lachan.rulebook.law.Faults;

/**
 * The examples of a rulebook: facts with what has to come back. What an example does not mention is not compared; lists are
 * compared as sets.
 */
final class Examples {

    private final Rulebook rulebook;
    private final Faults unreadable = new Faults();
    private final List<Example> all;

    Examples(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.all = ExampleFiles.read(rulebook.files(), unreadable);
    }

    /** Runs all of them; every one that comes out otherwise is a fault with its place. */
    void run(Faults faults) {
        unreadable.found().forEach(faults::add);
        ExpectedCodes known = new ExpectedCodes(rulebook.book());
        ExamplesTogether together = new ExamplesTogether(faults);
        for (Example example : all) {
            ready(example, faults).ifPresent(ready -> {
                if (known.haveAll(ready, faults) && together.agrees(ready)) {
                    compare(ready, faults);
                }
            });
        }
    }

    int count() {
        return all.size();
    }

    /** Runs one after the other until one comes out otherwise. */
    void runUntilOneFails(Faults faults) {
        unreadable.found().forEach(faults::add);
        Iterator<Example> left = all.iterator();
        while (left.hasNext() && faults.none()) {
            ready(left.next(), faults).ifPresent(ready -> compare(ready, faults));
        }
    }

    /** Those marked with {@code demo}, in the order of that number. */
    List<PracticeExample> forPractice() {
        return all.stream()
                .filter(example -> example.told().path("demo").isInt()
                        && example.told().path("facts").isObject())
                .sorted(Comparator.comparingInt(
                        example -> example.told().get("demo").intValue()))
                .map(example ->
                        new PracticeExample(example.name(), example.told().get("facts")))
                .toList();
    }

    /** An example whose facts were read. */
    record Ready(Example example, Facts facts) {

        JsonNode expected() {
            return example.told().get("expect");
        }
    }

    private void compare(Ready ready, Faults faults) {
        Edition edition = rulebook.on(ready.facts.factDate()).orElseThrow();
        ExampleComparison.compare(ready, edition, faults);
    }

    /** Those whose facts can be read and judged. */
    List<Ready> ready() {
        Faults told = new Faults();
        return all.stream().flatMap(example -> ready(example, told).stream()).toList();
    }

    private Optional<Ready> ready(Example example, Faults faults) {
        ExamplePlace place = new ExamplePlace(example, faults);
        if (example.told().isMissingNode()) {
            place.malformed("không phải JSON", "is not JSON");
            return Optional.empty();
        }
        JsonNode told = example.told().path("facts");
        if (!told.isObject() || !example.told().path("expect").isObject()) {
            place.malformed("phải có facts và expect", "must have facts and expect");
            return Optional.empty();
        }
        return read(example, told, place);
    }

    private Optional<Ready> read(Example example, JsonNode facts, ExamplePlace place) {
        Told told = FactsReader.read(facts.toString().getBytes(StandardCharsets.UTF_8));
        Optional<Edition> edition = told.factDate().flatMap(rulebook::on);
        Reading reading = told.against(edition.orElseGet(rulebook::latest).codes());
        if (reading instanceof Reading.Unclear unclear) {
            unclear.errors().stream()
                    .limit(example.isRow() ? Long.MAX_VALUE : 1)
                    .forEach(place::malformed);
        } else if (edition.isEmpty()) {
            place.malformed(new FactsError(
                    "/factDate",
                    new Words("bộ quy tắc chưa có hiệu lực vào ngày này", "the rulebook is not in force on this day")));
        } else if (reading instanceof Reading.Clear clear) {
            return Optional.of(new Ready(example, clear.facts()));
        }
        return Optional.empty();
    }
}
