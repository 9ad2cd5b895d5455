package vn.lachan.classification;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import vn.lachan.rulebook.FactsError;
import vn.lachan.rulebook.Words;

/** What stands in the place of a result where a line of a screening cannot be read: problem details with its number. */
record LineError(long line, List<FactsError> errors) {

    private static final int BAD_REQUEST = 400;

    private static final Words UNFIT = new Words(
            "Dòng này có chỗ cần sửa; không có gì được lưu.", "This line has something to mend; nothing was kept.");
    private static final Words TOO_LONG = new Words("Dòng này dài quá 256 KB.", "This line is longer than 256 KB.");

    static LineError tooLong(long line) {
        return new LineError(line, List.of(new FactsError("", TOO_LONG)));
    }

    void write(JsonGenerator out, Locale language) throws IOException {
        out.writeStartObject();
        out.writeNumberField("line", line);
        out.writeObjectFieldStart("error");
        out.writeStringField("type", "about:blank");
        out.writeStringField("title", "Bad Request");
        out.writeNumberField("status", BAD_REQUEST);
        out.writeStringField("detail", UNFIT.in(language));
        out.writeArrayFieldStart("errors");
        for (FactsError error : errors) {
            out.writeStartObject();
            out.writeStringField("pointer", error.pointer());
            out.writeStringField("message", error.message().in(language));
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
    }
}
