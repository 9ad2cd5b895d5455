package vn.lachan.classification.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.access.CurrentActor;
import vn.lachan.classification.Hit;
import vn.lachan.classification.RuleUse;
import vn.lachan.classification.RuleUse.Use;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.rulebook.ArchivedRulebooks;
import vn.lachan.rulebook.Clause;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.RuleText;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.rulebook.Standings;
import vn.lachan.rulebook.Words;

/** {@code /rulebook}: the rules in force on a day, as somebody reads them who knows the law and no code. */
@Controller
class RulebookPages {

    /** What a message says of one child, in the place of which a rule says nothing. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    private static final int LATELY = 365;

    private final Rulebooks rulebooks;
    private final ArchivedRulebooks archive;
    private final Standings standings;
    private final RuleUse uses;
    private final CurrentActor currentActor;
    private final Clock clock;

    RulebookPages(
            Rulebooks rulebooks,
            ArchivedRulebooks archive,
            Standings standings,
            RuleUse uses,
            CurrentActor currentActor,
            Clock clock) {
        this.rulebooks = rulebooks;
        this.archive = archive;
        this.standings = standings;
        this.uses = uses;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A condition in one language. */
    public record ClauseLine(String words, List<ClauseLine> parts) {

        static ClauseLine of(Clause clause, Locale locale) {
            return new ClauseLine(
                    clause.words().in(locale),
                    clause.parts().stream().map(part -> of(part, locale)).toList());
        }
    }

    /** A rule in one language. */
    public record RuleLine(RuleText rule, String message, ClauseLine condition, String facts) {

        static RuleLine of(RuleText rule, Locale locale) {
            return new RuleLine(
                    rule,
                    PLACEHOLDER.matcher(rule.message().in(locale)).replaceAll("…"),
                    ClauseLine.of(rule.condition(), locale),
                    rule.facts().stream().map(fact -> fact.in(locale)).collect(Collectors.joining("; ")));
        }
    }

    /**
     * Rules of one kind and class.
     *
     * @param className what the class is called, null where the rules give none
     */
    public record Section(String id, String kind, @Nullable String className, List<RuleLine> rules) {}

    /** A fact, and the codes of the rules that look at it. */
    public record FactLine(String fact, List<String> rules) {}

    @GetMapping("/rulebook")
    String read(
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String version,
            Model model,
            Locale locale) {
        Optional<LocalDate> day = on.isBlank() ? Optional.of(usual(version)) : parsed(on);
        Optional<Instant> moment = version.isEmpty() && !known.isBlank() ? moment(known) : Optional.empty();
        boolean understood = day.isPresent() && (known.isBlank() || !version.isEmpty() || moment.isPresent());
        Optional<Edition> edition = understood ? edition(version, day.orElseThrow(), moment) : Optional.empty();
        model.addAttribute("on", day.map(LocalDate::toString).orElse(on));
        model.addAttribute("understood", understood);
        model.addAttribute("known", known);
        model.addAttribute(
                "knownAt", moment.map(at -> at.atZone(WorkingCalendar.ZONE)).orElse(null));
        model.addAttribute("version", version);
        edition.ifPresent(found -> {
            model.addAttribute("edition", found);
            model.addAttribute("title", found.wording().title().in(locale));
            model.addAttribute("sections", sections(found, locale));
            model.addAttribute("facts", facts(found, locale));
            model.addAttribute("uses", uses(found));
        });
        return "rulebook";
    }

    /** How often each rule of the version counted lately; nothing for who is not to know. */
    private Map<String, Use> uses(Edition edition) {
        Actor reader = currentActor.get();
        if (!RuleUse.isOpenTo(reader)) {
            return Map.of();
        }
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        Map<Hit, Use> counted = uses.of(edition.hash(), today.minusDays(LATELY), today, reader);
        return edition.rules().stream()
                .filter(rule -> !rule.kind().equals("SIGNAL"))
                .collect(Collectors.toMap(
                        RuleText::code, rule -> counted.getOrDefault(new Hit(Hit.Kind.RULE, rule.code()), Use.NEVER)));
    }

    /** Today, unless a version is chosen that does not reach it: then the day on which its last edition begins. */
    private LocalDate usual(String version) {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        return version.isEmpty() || archive.find(version, today).isPresent()
                ? today
                : archive.latest(version)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .inForceFrom();
    }

    private Optional<Edition> edition(String version, LocalDate day, Optional<Instant> known) {
        if (!version.isEmpty()) {
            return archive.find(version, day);
        }
        return known.<Rulebooks>map(standings::knownAt).orElse(rulebooks).inForce(day);
    }

    /** As a browser sends the moment that was picked. */
    private static Optional<Instant> moment(String known) {
        try {
            return Optional.of(
                    LocalDateTime.parse(known).atZone(WorkingCalendar.ZONE).toInstant());
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parsed(String on) {
        try {
            return Optional.of(LocalDate.parse(on));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** The findings by their class, the gravest first; then what is no finding, by its kind. */
    private static List<Section> sections(Edition edition, Locale locale) {
        Map<String, Words> classes = edition.wording().classes();
        List<String> order = List.copyOf(classes.keySet());
        Map<String, List<RuleText>> byPlace = edition.rules().stream()
                .sorted(Comparator.comparing(RuleText::kind)
                        .thenComparing(
                                rule -> rule.childClass() == null ? order.size() : order.indexOf(rule.childClass())))
                .collect(Collectors.groupingBy(RulebookPages::place, LinkedHashMap::new, Collectors.toList()));
        return byPlace.entrySet().stream()
                .map(entry -> section(entry.getKey(), entry.getValue(), classes, locale))
                .toList();
    }

    private static String place(RuleText rule) {
        return rule.childClass() == null ? rule.kind() : rule.childClass();
    }

    private static Section section(String id, List<RuleText> rules, Map<String, Words> classes, Locale locale) {
        Words name = classes.get(id);
        return new Section(
                id,
                rules.get(0).kind(),
                name == null ? null : name.in(locale),
                rules.stream().map(rule -> RuleLine.of(rule, locale)).toList());
    }

    private static List<FactLine> facts(Edition edition, Locale locale) {
        Map<String, List<String>> byFact = new TreeMap<>();
        edition.rules().forEach(rule -> rule.facts()
                .forEach(fact -> byFact.merge(fact.in(locale), List.of(rule.code()), (some, more) -> Stream.concat(
                                some.stream(), more.stream())
                        .toList())));
        return byFact.entrySet().stream()
                .map(entry -> new FactLine(entry.getKey(), entry.getValue()))
                .toList();
    }
}
