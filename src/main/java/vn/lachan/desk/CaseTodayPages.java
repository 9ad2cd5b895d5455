package vn.lachan.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.CaseView;
import vn.lachan.casefile.OpeningFiles;
import vn.lachan.identity.CaseNumber;
import vn.lachan.intervention.RulesOfToday;
import vn.lachan.intervention.RulesOfToday.Aspect;
import vn.lachan.intervention.RulesOfToday.Compared;
import vn.lachan.intervention.RulesOfToday.Side;
import vn.lachan.taskform.ReadableAnswers;

/** {@code /cases/{number}/today}: one child under the rules of today, beside what was decided. Looking changes nothing. */
@Controller
class CaseTodayPages {

    private final OpeningFiles files;
    private final RulesOfToday rules;
    private final ReadableAnswers answers;
    private final MessageSource words;
    private final CurrentActor currentActor;

    CaseTodayPages(
            OpeningFiles files,
            RulesOfToday rules,
            ReadableAnswers answers,
            MessageSource words,
            CurrentActor currentActor) {
        this.files = files;
        this.rules = rules;
        this.answers = answers;
        this.words = words;
        this.currentActor = currentActor;
    }

    /**
     * One respect in which two answers are compared.
     *
     * @param key of its name
     */
    public record Row(String key, String then, String now, boolean differs) {}

    @GetMapping("/cases/{number}/today")
    String today(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean asOfToday,
            Model model,
            Locale locale) {
        CaseView view = CaseNumber.parse(number)
                .flatMap(parsed -> files.open(parsed, currentActor.get()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Compared> compared =
                view.isErased() ? Optional.empty() : rules.of(view.file().number(), asOfToday, locale);
        model.addAttribute("number", view.file().number().value());
        model.addAttribute("asOfToday", asOfToday);
        model.addAttribute("compared", compared.orElse(null));
        model.addAttribute("rows", compared.map(found -> rows(found, locale)).orElse(List.of()));
        return "case-today";
    }

    private List<Row> rows(Compared compared, Locale locale) {
        JudgedWords said = new JudgedWords(words, answers, locale);
        return compared.now().stream()
                .flatMap(now -> Stream.of(
                        row("today.class", compared, now, side -> side.judged().className(), Aspect.CLASS),
                        row(
                                "task.urgency",
                                compared,
                                now,
                                side -> Optional.ofNullable(side.judged().urgency())
                                        .map(said::urgency)
                                        .orElse(""),
                                Aspect.URGENCY),
                        row("today.deadline", compared, now, side -> deadline(side, locale), Aspect.DEADLINE),
                        row(
                                "today.routes",
                                compared,
                                now,
                                side -> lines(side.judged().routes(), said::route),
                                Aspect.ROUTES),
                        row(
                                "today.grounds",
                                compared,
                                now,
                                side -> lines(
                                        side.judged().grounds(), ground -> ground.rule() + ": " + said.ground(ground))),
                        row(
                                "today.near",
                                compared,
                                now,
                                side -> lines(
                                        side.judged().nearMisses(), near -> near.rule() + ": " + said.near(near))),
                        row("today.missing", compared, now, side -> said.missing(side.judged())),
                        row(
                                "step.rulebook",
                                compared,
                                now,
                                side -> said.rulebook(side.judged().rulebook()))))
                .toList();
    }

    private static Row row(String key, Compared compared, Side now, Function<Side, String> said, Aspect aspect) {
        return new Row(
                key,
                said.apply(compared.then()),
                said.apply(now),
                compared.differences().contains(aspect));
    }

    /** What the work does not hang on differs where its words do. */
    private static Row row(String key, Compared compared, Side now, Function<Side, String> said) {
        String then = said.apply(compared.then());
        String after = said.apply(now);
        return new Row(key, then, after, !then.equals(after));
    }

    private static <T> String lines(List<T> all, Function<T, String> said) {
        return all.stream().map(said).collect(Collectors.joining("\n"));
    }

    private String deadline(Side side, Locale locale) {
        return side.deadline()
                .map(deadline -> deadline.split(" ", 2))
                .map(parts -> words.getMessage("today.deadline." + parts[1], new Object[] {parts[0]}, locale))
                .orElse("");
    }
}
