package vn.lachan.rulechange.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.access.CurrentActor;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.export.Csv;
import vn.lachan.export.Sheet;
import vn.lachan.rulebook.RulebooksOnFile;
import vn.lachan.rulechange.reading.UseOfRows;
import vn.lachan.rulechange.reading.UseOfRulebook;

/** {@code /rulebook/counts}: how often each rule and row counted, and how often a person decided otherwise. */
@Controller
class RulebookCountPages {

    private static final int CHOICES = 100;
    private static final int USUAL_DAYS = 365;
    private static final List<String> HEADER =
            List.of("table", "row", "code", "says", "firedLeast", "firedMost", "overriddenLeast", "overriddenMost");

    private final UseOfRulebook use;
    private final RulebooksOnFile onFile;
    private final TableWords tables;
    private final MessageSource words;
    private final CurrentActor actor;
    private final Clock clock;

    RulebookCountPages(
            UseOfRulebook use,
            RulebooksOnFile onFile,
            TableWords tables,
            MessageSource words,
            CurrentActor actor,
            Clock clock) {
        this.use = use;
        this.onFile = onFile;
        this.tables = tables;
        this.words = words;
        this.actor = actor;
        this.clock = clock;
    }

    /** What was asked for; blank stands for what is usual. */
    public record Asked(String version, String from, String to) {

        public Asked {
            version = Objects.requireNonNullElse(version, "");
            from = Objects.requireNonNullElse(from, "");
            to = Objects.requireNonNullElse(to, "");
        }
    }

    private record Period(LocalDate from, LocalDate to) {}

    @GetMapping("/rulebook/counts")
    String counts(@ModelAttribute("asked") Asked asked, Model model, Locale locale) {
        Period usual = usual();
        Period period = usual;
        try {
            period = period(asked, usual);
        } catch (DateTimeException wrong) {
            model.addAttribute("wrong", true);
        }
        model.addAttribute("from", period.from);
        model.addAttribute("to", period.to);
        model.addAttribute("choices", onFile.latest(CHOICES));
        model.addAttribute("report", report(asked, period, locale));
        return "rulebook-counts";
    }

    @GetMapping("/rulebook/counts.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("asked") Asked asked, Locale locale) {
        Period period;
        try {
            period = period(asked, usual());
        } catch (DateTimeException wrong) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, wrong.getMessage(), wrong);
        }
        return Downloads.csv(
                "so-lan-ap-dung-" + period.from + "-" + period.to + ".csv",
                Csv.of(sheet(report(asked, period, locale), locale)));
    }

    private Period usual() {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        return new Period(today.minusDays(USUAL_DAYS), today);
    }

    private static Period period(Asked asked, Period usual) {
        Period period = new Period(
                asked.from.isBlank() ? usual.from : LocalDate.parse(asked.from),
                asked.to.isBlank() ? usual.to : LocalDate.parse(asked.to));
        if (period.to.isBefore(period.from)) {
            throw new DateTimeException("The period ends before it begins");
        }
        return period;
    }

    private UseOfRulebook.Report report(Asked asked, Period period, Locale locale) {
        return use.report(asked.version, period.from, period.to, actor.get(), locale)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Sheet sheet(UseOfRulebook.Report report, Locale locale) {
        return new Sheet(
                say("counts.sheet", locale),
                HEADER.stream()
                        .map(column -> say("counts.column." + column, locale))
                        .toList(),
                report.tables().stream()
                        .flatMap(table -> table.lines().stream().map(line -> row(table, line, locale)))
                        .toList());
    }

    private List<Sheet.Cell> row(UseOfRows table, UseOfRows.Line line, Locale locale) {
        return List.of(
                new Sheet.Text(tables.table(table.file(), locale)),
                new Sheet.Whole(line.row()),
                new Sheet.Text(line.code()),
                new Sheet.Text(line.says()),
                new Sheet.Whole(line.use().fired().least()),
                new Sheet.Whole(line.use().fired().most()),
                new Sheet.Whole(line.use().overridden().least()),
                new Sheet.Whole(line.use().overridden().most()));
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, locale));
    }
}
