package vn.lachan.rulebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Facts.Job;

/**
 * The one way to write facts: JSON in UTF-8 with sorted names, without nulls and blanks, decimals plain and without
 * trailing zeros. Equal facts give equal bytes, and the bytes give equal facts again.
 */
public final class CanonicalFacts {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JsonGenerator out;

    private CanonicalFacts(JsonGenerator out) {
        this.out = out;
    }

    /** The canonical bytes of {@code facts}. */
    public static byte[] write(Facts facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            new CanonicalFacts(out).facts(facts);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** The facts that were written as {@code canonical}; their codes are not looked up, as the lists of then may be gone. */
    public static Facts read(byte[] canonical) {
        return FactsReader.read(canonical).asWritten();
    }

    private void facts(Facts facts) throws IOException {
        out.writeStartObject();
        date("birthDate", facts.birthDate());
        if (facts.birthDatePrecision() != Facts.Precision.DAY) {
            text("birthDatePrecision", facts.birthDatePrecision().name());
        }
        flag("carerIsHarmDoer", facts.carerIsHarmDoer());
        text("childRef", facts.childRef());
        codes("coercion", facts.coercion());
        flag("employerPriorSanction", facts.employerPriorSanction());
        codes("exploitation", facts.exploitation());
        date("factDate", facts.factDate());
        decimal("injuryPercent", facts.injuryPercent());
        jobs(facts.jobs());
        flag("movedForExploitation", facts.movedForExploitation());
        codes("movement", facts.movement());
        codes("riskFactors", facts.riskFactors());
        text("schooling", facts.schooling());
        flag("seriousHarm", facts.seriousHarm());
        codes("settings", facts.settings());
        text("sex", facts.sex());
        codes("specialCircumstances", facts.specialCircumstances());
        flag("working", facts.working());
        out.writeEndObject();
    }

    private void jobs(@Nullable List<Job> jobs) throws IOException {
        if (jobs == null) {
            return;
        }
        out.writeArrayFieldStart("jobs");
        for (Job job : jobs) {
            job(job);
        }
        out.writeEndArray();
    }

    private void job(Job job) throws IOException {
        out.writeStartObject();
        flag("affectsSchooling", job.affectsSchooling());
        text("employer", job.employer());
        flag("guardianConsent", job.guardianConsent());
        flag("healthCertificate", job.healthCertificate());
        decimal("hoursPerDay", job.hoursPerDay());
        decimal("hoursPerWeek", job.hoursPerWeek());
        flag("night", job.night());
        flag("overtime", job.overtime());
        date("provincialConsentDate", job.provincialConsentDate());
        flag("trackingBook", job.trackingBook());
        flag("unsafeForAge", job.unsafeForAge());
        text("work", job.work());
        text("workText", job.workText());
        text("workplace", job.workplace());
        flag("writtenContract", job.writtenContract());
        out.writeEndObject();
    }

    private void text(String name, @Nullable String text) throws IOException {
        if (text != null) {
            out.writeStringField(name, text);
        }
    }

    private void date(String name, @Nullable LocalDate date) throws IOException {
        text(name, date == null ? null : date.toString());
    }

    private void flag(String name, @Nullable Boolean flag) throws IOException {
        if (flag != null) {
            out.writeBooleanField(name, flag);
        }
    }

    private void decimal(String name, @Nullable BigDecimal number) throws IOException {
        if (number != null) {
            BigDecimal bare = number.stripTrailingZeros();
            out.writeNumberField(name, bare.scale() < 0 ? bare.setScale(0) : bare);
        }
    }

    private void codes(String name, @Nullable SortedSet<String> codes) throws IOException {
        if (codes == null) {
            return;
        }
        out.writeArrayFieldStart(name);
        for (String code : codes) {
            out.writeString(code);
        }
        out.writeEndArray();
    }
}
