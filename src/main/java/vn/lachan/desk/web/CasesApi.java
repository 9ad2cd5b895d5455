package vn.lachan.desk.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.CaseList;
import vn.lachan.casefile.CaseSearch;
import vn.lachan.casefile.CaseState;
import vn.lachan.casefile.FoundCases;
import vn.lachan.directory.Unit;
import vn.lachan.directory.Units;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.taskform.FormError;

/**
 * {@code /api/v1/cases}: the caller's cases by codes, and {@code /api/v1/cases/search}, where {@code q} may name a child and
 * so stands in the body.
 */
@RestController
@RequestMapping("/api/v1/cases")
class CasesApi {

    private static final String TEXT = "q";

    private final CaseList cases;
    private final Units units;
    private final Rulebooks rulebooks;
    private final CurrentActor currentActor;

    CasesApi(CaseList cases, Units units, Rulebooks rulebooks, CurrentActor currentActor) {
        this.cases = cases;
        this.units = units;
        this.rulebooks = rulebooks;
        this.currentActor = currentActor;
    }

    record Place(String code, String name) {}

    record Item(
            String caseNumber,
            @Nullable String childName,
            CaseState state,
            String urgency,
            @Nullable String childClass,
            Instant receivedAt,
            Place incidentUnit,
            @Nullable Place residenceUnit,
            @Nullable Instant due,
            boolean overdue) {}

    record Answer(List<Item> items, long total, Map<CaseState, Long> states, int page, int size) {}

    @GetMapping
    Answer list(@RequestParam Map<String, String> asked, Locale locale) {
        if (asked.containsKey(TEXT)) {
            throw CaseParameters.problem(
                    locale,
                    List.of(new FormError(
                            "/q",
                            "Tên trẻ không được nằm trong địa chỉ: gửi q trong nội dung của POST /api/v1/cases/search.",
                            "A child's name must not stand in an address: send q in the body of"
                                    + " POST /api/v1/cases/search.")));
        }
        return answer("", asked, locale);
    }

    @PostMapping("/search")
    Answer search(@RequestBody ObjectNode asked, Locale locale) {
        Map<String, String> told = asked.properties().stream()
                .filter(one -> !one.getValue().isNull())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().isValueNode()
                                ? one.getValue().asText()
                                : one.getValue().toString()));
        String text = told.getOrDefault(TEXT, "");
        told.remove(TEXT);
        return answer(text, told, locale);
    }

    private Answer answer(String text, Map<String, String> told, Locale locale) {
        CaseParameters.Asked asked = CaseParameters.read(text, told, CaseParameters.classes(rulebooks));
        List<FormError> errors = new ArrayList<>(asked.errors());
        errors.addAll(CaseParameters.unknown(told.keySet()));
        if (!errors.isEmpty()) {
            throw CaseParameters.problem(locale, errors);
        }
        CaseSearch search = asked.search();
        FoundCases found = cases.find(search, currentActor.get());
        return new Answer(
                found.lines().stream().map(this::item).toList(),
                found.total(),
                found.states(),
                search.page(),
                search.size());
    }

    private Item item(FoundCases.Line line) {
        CaseFile file = line.file();
        return new Item(
                file.number().value(),
                line.childName().orElse(null),
                file.state(),
                file.urgency().name(),
                file.childClass().orElse(null),
                file.receivedAt(),
                place(file.incidentUnit()),
                file.residenceUnit().map(this::place).orElse(null),
                line.due().orElse(null),
                line.overdue());
    }

    private Place place(UnitCode code) {
        return new Place(code.value(), units.find(code).map(Unit::nameVi).orElse(code.value()));
    }
}
