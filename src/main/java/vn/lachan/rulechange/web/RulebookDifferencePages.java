package vn.lachan.rulechange.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.export.Csv;
import vn.lachan.rulebook.RulebooksOnFile;
import vn.lachan.rulechange.reading.ComparingRulebooks;
import vn.lachan.rulechange.reading.RulebookDifference;

/** {@code /rulebook/differences}: how two rulebooks that were in force differ, to be read, printed and taken away. */
@Controller
class RulebookDifferencePages {

    private static final int CHOICES = 100;
    private static final int SHORT = 12;

    private final ComparingRulebooks comparing;
    private final RulebookChanges changes;
    private final RulebooksOnFile onFile;

    RulebookDifferencePages(ComparingRulebooks comparing, RulebookChanges changes, RulebooksOnFile onFile) {
        this.comparing = comparing;
        this.changes = changes;
        this.onFile = onFile;
    }

    @GetMapping("/rulebook/differences")
    String differences(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model,
            Locale locale) {
        List<RulebooksOnFile.OnFile> choices = onFile.latest(CHOICES);
        String after = to.isEmpty() ? choices.get(0).hash() : to;
        String before =
                from.isEmpty() ? choices.get(Math.min(1, choices.size() - 1)).hash() : from;
        RulebookDifference difference = compare(before, after);
        model.addAttribute("choices", with(before, with(after, choices)));
        model.addAttribute("from", before);
        model.addAttribute("to", after);
        model.addAttribute("difference", difference);
        model.addAttribute("changes", changes.of(difference, locale));
        return "rulebook-differences";
    }

    @GetMapping("/rulebook/differences.csv")
    ResponseEntity<byte[]> csv(@RequestParam String from, @RequestParam String to, Locale locale) {
        return Downloads.csv(
                "khac-biet-" + brief(from) + "-" + brief(to) + ".csv",
                Csv.of(changes.sheet(compare(from, to), locale)));
    }

    /** An older one than those that are offered can be chosen by its address. */
    private List<RulebooksOnFile.OnFile> with(String hash, List<RulebooksOnFile.OnFile> choices) {
        return choices.stream().anyMatch(book -> book.hash().equals(hash))
                ? choices
                : Stream.concat(choices.stream(), onFile.of(hash).stream()).toList();
    }

    private RulebookDifference compare(String from, String to) {
        return comparing.compare(from, to).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Of a hash that is known to be one. */
    private static String brief(String hash) {
        String digits = hash.substring(hash.indexOf(':') + 1);
        return digits.substring(0, Math.min(SHORT, digits.length()));
    }
}
