package vn.lachan.classification;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Judgement.Finding;
import vn.lachan.rulebook.Judgement.Route;
import vn.lachan.rulebook.Judgement.Violation;
import vn.lachan.rulebook.NearMiss;

/** Writes decisions as the outward contract lays them down, byte for byte: order of names, nulls, plain decimals. */
public final class DecisionJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JsonGenerator out;
    private final Locale language;

    private DecisionJson(JsonGenerator out, Locale language) {
        this.out = out;
        this.language = language;
    }

    /** {@code decision} in {@code language}. */
    public static byte[] write(Decision decision, Locale language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator out = generator(bytes)) {
            write(decision, language, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** A generator whose values follow each other with nothing between. */
    static JsonGenerator generator(OutputStream bytes) throws IOException {
        return JSON.createGenerator(bytes).setRootValueSeparator(null);
    }

    static void write(Decision decision, Locale language, JsonGenerator out) throws IOException {
        new DecisionJson(out, language).decision(decision);
    }

    private void decision(Decision decision) throws IOException {
        var judged = decision.judgement();
        out.writeStartObject();
        text("receiptId", decision.receiptId());
        text("childRef", decision.childRef());
        out.writeObjectFieldStart("rulebook");
        text("hash", decision.rulebook().hash());
        text("version", decision.rulebook().version());
        text("inForceFrom", decision.rulebook().inForceFrom());
        out.writeEndObject();
        out.writeFieldName("age");
        value(judged.age());
        text("ageBand", judged.ageBand());
        text("childClass", judged.childClass());
        text("urgency", judged.urgency());
        list("findings", judged.findings(), this::finding);
        list("employerViolations", judged.violations(), this::violation);
        list("routes", judged.routes(), this::route);
        list("missingFacts", judged.missingFacts(), out::writeString);
        list("reviews", judged.reviews(), out::writeString);
        list("nearMisses", decision.nearMisses(), this::nearMiss);
        out.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
        out.writeStartObject();
        text("rule", finding.rule());
        text("class", finding.childClass());
        text("legalBasis", finding.legalBasis());
        text("message", finding.message().in(language));
        map("facts", finding.facts());
        out.writeEndObject();
    }

    private void violation(Violation violation) throws IOException {
        out.writeStartObject();
        text("code", violation.code());
        text("legalBasis", violation.legalBasis());
        out.writeNumberField("job", violation.job());
        out.writeEndObject();
    }

    private void route(Route route) throws IOException {
        out.writeStartObject();
        text("role", route.role());
        text("part", route.part());
        text("reason", route.reason().in(language));
        text("legalBasis", route.legalBasis());
        out.writeEndObject();
    }

    private void nearMiss(NearMiss nearMiss) throws IOException {
        out.writeStartObject();
        text("rule", nearMiss.rule());
        text("message", nearMiss.message().in(language));
        map("would", nearMiss.would());
        out.writeEndObject();
    }

    /** Dates, codes and ids as text, null for nothing. */
    private void text(String name, @Nullable Object text) throws IOException {
        out.writeFieldName(name);
        if (text == null) {
            out.writeNull();
        } else {
            out.writeString(text.toString());
        }
    }

    private void map(String name, Map<String, ?> values) throws IOException {
        out.writeObjectFieldStart(name);
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            out.writeFieldName(entry.getKey());
            value(entry.getValue());
        }
        out.writeEndObject();
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Number number) {
            BigDecimal bare = new BigDecimal(number.toString()).stripTrailingZeros();
            out.writeNumber(bare.scale() < 0 ? bare.setScale(0) : bare);
        } else if (value instanceof Collection<?> values) {
            out.writeStartArray();
            for (Object each : values) {
                value(each);
            }
            out.writeEndArray();
        } else {
            out.writeString(value.toString());
        }
    }

    private <T> void list(String name, List<T> values, Write<T> write) throws IOException {
        out.writeArrayFieldStart(name);
        for (T each : values) {
            write.write(each);
        }
        out.writeEndArray();
    }

    private interface Write<T> {
        void write(T value) throws IOException;
    }
}
