package vn.lachan.rulechange.draft.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.TableRows;

/** Taken out and brought back unchanged, a table is the same table, whatever stands in it. */
class RoundTripTests {

    private static final TableShape NUMBERS = ShippedTables.shape("numbers");

    static List<TableShape> tables() {
        return TableShape.all().stream()
                .filter(table -> ShippedTables.FILES.byPath().containsKey(table.file()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyShippedTableComesBackAsItWent(TableShape table) {
        TableRows rows = ShippedTables.rows(table);

        assertThat(rows.rows()).isNotEmpty();
        assertThat(TableFile.read(TableFile.csv(table, rows), table, rows)).isEqualTo(rows);
        assertThat(TableFile.read(TableFile.xlsx(table, rows), table, rows)).isEqualTo(rows);
        assertThat(ShippedTables.with(table, rows).hash()).isEqualTo(ShippedTables.FILES.hash());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whatASpreadsheetDoesToATableWithoutChangingACellChangesNothing(TableShape table) {
        TableRows rows = ShippedTables.rows(table);
        String csv = new String(TableFile.csv(table, rows), UTF_8).substring(1);
        String decomposed = Normalizer.normalize(csv, Normalizer.Form.NFD);

        assertThat(TableFile.read(decomposed.getBytes(UTF_8), table, rows)).isEqualTo(rows);
        assertThat(TableFile.read(("\uFEFF" + csv).getBytes(UTF_16LE), table, rows))
                .isEqualTo(rows);
        assertThat(TableFile.read((csv + ",,\r\n\r\n").getBytes(UTF_8), table, rows))
                .isEqualTo(rows);
    }

    @Property(tries = 400)
    void nastyCellsComeBackAsTheyWent(@ForAll("nasty") List<List<String>> typed) {
        TableRows rows = TableRows.of(NUMBERS, typed);
        if (rows.rows().isEmpty()) {
            return;
        }
        assertThat(TableFile.read(TableFile.csv(NUMBERS, rows), NUMBERS, rows)).isEqualTo(rows);
        assertThat(TableFile.read(TableFile.xlsx(NUMBERS, rows), NUMBERS, rows)).isEqualTo(rows);
    }

    @Provide
    Arbitrary<List<List<String>>> nasty() {
        Arbitrary<String> told = Arbitraries.of(
                "",
                "'",
                "''=1",
                "'=x",
                "=1+1",
                "-5",
                "+3",
                "@a",
                "1.234",
                "1,5",
                "1.234,5",
                "10/09/2026",
                "_x0041_",
                "_x000D_",
                "a\nb",
                "\"",
                "a;b",
                "a,b",
                " a ",
                "\tb",
                "\u200b=1",
                "<b>&amp;",
                "]]>",
                "ố",
                "ố",
                "5-<13",
                "🙂",
                "sep=;");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12).all();
        int columns = NUMBERS.columns().size();
        return Arbitraries.oneOf(told, any)
                .list()
                .ofSize(columns)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
