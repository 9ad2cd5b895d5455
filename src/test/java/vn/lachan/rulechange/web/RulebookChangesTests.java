package vn.lachan.rulechange.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.lachan.export.Csv;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.TableDifference;
import vn.lachan.rulechange.draft.TableRows;
import vn.lachan.rulechange.reading.RulebookDifference;

/** The differences of two rulebooks can be taken away as a table, and a spreadsheet computes nothing of it. */
class RulebookChangesTests {

    private static final TableShape CLASSES = TableShape.of("classes.csv").orElseThrow();

    @Test
    void eachCellThatDiffersIsALineThatStartsNoFormula() {
        TableRows before =
                new TableRows(List.of(List.of("AT_RISK", "30", "Có nguy cơ", "At risk", "Luật", "luat", "")));
        TableRows after =
                new TableRows(List.of(List.of("AT_RISK", "35", "Có nguy cơ", "At risk", "Luật", "luat", "=1+1")));
        RulebookDifference difference = new RulebookDifference(
                List.of(TableDifference.of(CLASSES, before, after)), List.of(), List.of(), List.of("20-hazardous.drl"));

        String csv = new String(Csv.of(changes().sheet(difference, Locale.forLanguageTag("vi"))), UTF_8);

        assertThat(csv.lines().skip(1))
                .containsExactly(
                        "Các loại của phân loại,classes.csv,đã sửa,1,AT_RISK,Thứ bậc,30,35",
                        "Các loại của phân loại,classes.csv,đã sửa,1,AT_RISK,Ghi chú,,'=1+1",
                        "Quy tắc,20-hazardous.drl,\"viết lại, nội dung như cũ\",,,,,");
    }

    private static RulebookChanges changes() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return new RulebookChanges(new TableChanges(new TableWords(words)), words);
    }
}
