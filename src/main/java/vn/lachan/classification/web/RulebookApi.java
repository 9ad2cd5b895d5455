package vn.lachan.classification.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.PracticeExample;
import vn.lachan.rulebook.RuleDesk;
import vn.lachan.rulebook.RuleFault;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.rulebook.Standing;
import vn.lachan.rulebook.Standings;
import vn.lachan.rulebook.Wording;
import vn.lachan.rulebook.Words;

/** {@code /api/v1/rulebook}: the codes that facts may use on a day, what codes of answers mean, and examples to practise. */
@RestController
@RequestMapping("/api/v1/rulebook")
class RulebookApi {

    /** Counts up when what is told of an edition takes another shape. */
    private static final String SHAPE = "1";

    private final Rulebooks rulebooks;
    private final Standings standings;
    private final RuleDesk desk;

    RulebookApi(Rulebooks rulebooks, Standings standings, RuleDesk desk) {
        this.rulebooks = rulebooks;
        this.standings = standings;
        this.desk = desk;
    }

    /** What is wrong with a file on the supervisor's desk. */
    record FaultTold(
            String severity,
            String file,
            @Nullable Integer line,
            @Nullable String column,
            String vi,
            String en,
            String mendVi,
            String mendEn) {

        static FaultTold of(RuleFault fault) {
            return new FaultTold(
                    fault.severity().name(),
                    fault.file(),
                    fault.line(),
                    fault.column(),
                    fault.why().vi(),
                    fault.why().en(),
                    fault.mend().vi(),
                    fault.mend().en());
        }
    }

    /** Why the folder's rule files are not in force; nothing where they are. */
    @GetMapping("/faults")
    List<FaultTold> faults() {
        return desk.faults().stream().map(FaultTold::of).toList();
    }

    /** A code in both languages; the group stands only where there is one. */
    record Named(
            String code, String vi, String en, @Nullable String group) {}

    record Told(
            String hash,
            String version,
            LocalDate inForceFrom,
            Words title,
            List<Named> classes,
            List<Named> ageBands,
            List<Named> reviews,
            List<Named> violations,
            Map<String, List<Named>> lists) {

        static Told of(Edition edition) {
            Wording wording = edition.wording();
            Map<String, List<Named>> lists = new LinkedHashMap<>();
            edition.codes().lists().forEach((list, codes) -> lists.put(list, named(codes, wording.groups())));
            return new Told(
                    edition.hash(),
                    edition.version(),
                    edition.inForceFrom(),
                    wording.title(),
                    named(wording.classes(), Map.of()),
                    named(wording.ageBands(), Map.of()),
                    named(wording.reviews(), Map.of()),
                    named(wording.violations(), Map.of()),
                    lists);
        }

        private static List<Named> named(Map<String, Words> codes, Map<String, String> groups) {
            return codes.entrySet().stream()
                    .map(code -> new Named(
                            code.getKey(), code.getValue().vi(), code.getValue().en(), groups.get(code.getKey())))
                    .toList();
        }
    }

    record ExampleTold(String vi, String en, JsonNode facts) {

        static ExampleTold of(PracticeExample example) {
            return new ExampleTold(example.name().vi(), example.name().en(), example.facts());
        }
    }

    /** The edition in force on a day, or the latest; as it is known now, or as it was known at a moment. */
    @GetMapping
    ResponseEntity<Told> edition(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            Locale locale) {
        Rulebooks law = known == null ? rulebooks : knownAt(moment(known, locale), locale);
        Edition edition =
                on == null ? law.latest() : law.inForce(day(on, locale)).orElseThrow(() -> absent(locale));
        return ResponseEntity.ok()
                .eTag('"' + SHAPE + ':' + edition.hash() + ':' + edition.inForceFrom() + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(Told.of(edition));
    }

    @GetMapping("/examples")
    List<ExampleTold> examples() {
        return rulebooks.latest().examples().stream().map(ExampleTold::of).toList();
    }

    private Standing knownAt(Instant moment, Locale locale) {
        Standing standing = standings.knownAt(moment);
        if (standing.books().isEmpty()) {
            throw ClassificationProblems.problem(
                    HttpStatus.NOT_FOUND,
                    locale,
                    "Vào lúc đó chưa có bộ quy tắc nào được áp dụng.",
                    "No rulebook had been put in force by then.");
        }
        return standing;
    }

    private static Instant moment(String known, Locale locale) {
        try {
            return OffsetDateTime.parse(known).toInstant();
        } catch (DateTimeException notAMoment) {
            throw ClassificationProblems.problem(
                    HttpStatus.BAD_REQUEST,
                    locale,
                    "known phải là một thời điểm, viết như 2026-11-22T08:30:00+07:00.",
                    "known must be a moment, written like 2026-11-22T08:30:00+07:00.");
        }
    }

    private static LocalDate day(String on, Locale locale) {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException notADate) {
            throw ClassificationProblems.problem(
                    HttpStatus.BAD_REQUEST,
                    locale,
                    "on phải là một ngày, viết như 2026-11-22.",
                    "on must be a date, written like 2026-11-22.");
        }
    }

    private static RuntimeException absent(Locale locale) {
        return ClassificationProblems.problem(
                HttpStatus.NOT_FOUND,
                locale,
                "Không có bộ quy tắc nào áp dụng cho ngày này.",
                "No rulebook is in force for facts of this date.");
    }
}
