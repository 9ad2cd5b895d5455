package vn.lachan.referral.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lachan.export.Sheet;
import vn.lachan.referral.RefusalReport;

/** The report of refusals as a table to be taken away; numbers stand in two columns, since {@code 5–9} is no number. */
@Component
class RefusalSheet {

    private static final List<String> HEADER =
            List.of("reason", "agency", "focalUnit", "communeCode", "commune", "least", "most");

    private final MessageSource words;

    RefusalSheet(MessageSource words) {
        this.words = words;
    }

    Sheet of(RefusalReport report, Locale locale) {
        return new Sheet(
                say("refusals.sheet", locale),
                HEADER.stream()
                        .map(column -> say("refusals.column." + column, locale))
                        .toList(),
                report.lines().stream().map(line -> row(line, locale)).toList());
    }

    private List<Sheet.Cell> row(RefusalReport.Line line, Locale locale) {
        return List.of(
                new Sheet.Text(say("refusal." + line.reason(), locale)),
                new Sheet.Text(say("role." + line.asked(), locale)),
                new Sheet.Text(line.agency().orElseGet(() -> say("refusals.nobody", locale))),
                new Sheet.Text(line.commune().code()),
                new Sheet.Text(line.commune().name()),
                new Sheet.Whole(line.count().least()),
                new Sheet.Whole(line.count().most()));
    }

    private String say(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
