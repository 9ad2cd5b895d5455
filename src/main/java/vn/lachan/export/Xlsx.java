package vn.lachan.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as an Excel workbook of one sheet. Words are written as text cells, which Excel never computes. */
public final class Xlsx {

    private static final int WIDEST = 60;
    private static final int NARROWEST = 10;

    private Xlsx() {}

    public static byte[] of(Sheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "La Chan", "1.0")) {
            Worksheet page = book.newWorksheet(sheet.name());
            header(page, sheet.header());
            for (int row = 0; row < sheet.rows().size(); row++) {
                write(page, row + 1, sheet.rows().get(row));
            }
            widths(page, sheet);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A table could not be written to memory", impossible);
        }
        return bytes.toByteArray();
    }

    private static void header(Worksheet page, List<String> header) {
        for (int column = 0; column < header.size(); column++) {
            page.value(0, column, header.get(column));
            page.style(0, column).bold().set();
        }
        page.freezePane(0, 1);
    }

    private static void write(Worksheet page, int row, List<Sheet.Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Sheet.Whole whole) {
                page.value(row, column, whole.number());
            } else if (cells.get(column) instanceof Sheet.Text text) {
                page.value(row, column, text.words());
            }
        }
    }

    private static void widths(Worksheet page, Sheet sheet) {
        for (int column = 0; column < sheet.header().size(); column++) {
            int place = column;
            int longest = sheet.rows().stream()
                    .mapToInt(row -> row.get(place) instanceof Sheet.Text text
                            ? text.words().length()
                            : 0)
                    .max()
                    .orElse(0);
            int width = Math.max(longest, sheet.header().get(column).length()) + 2;
            page.width(column, Math.min(WIDEST, Math.max(NARROWEST, width)));
        }
    }
}
