package vn.lachan.rulebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Facts.Job;

/**
 * Reads the facts of one child as the outward contract tells them: strict in names, types and limits, with all errors at
 * once. Codes are checked in a second step, {@link Told#against}, because the date among the facts chooses whose codes.
 */
public final class FactsReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();

    private static final Map<String, Integer> PROPERTIES = numbered(Facts.class);
    private static final Map<String, Integer> JOB_PROPERTIES = numbered(Job.class);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int LONGEST_REF = 64;
    private static final int MOST_JOBS = 100;

    private final FactsErrors errors = new FactsErrors();
    private final Told told = new Told(errors);
    private final JsonValues values;

    private FactsReader(JsonParser json) {
        this.values = new JsonValues(json, errors);
    }

    /** What the whole of {@code json} tells. */
    public static Told read(byte[] json) {
        return read(json, 0, json.length);
    }

    /** What {@code length} bytes of {@code json} tell, from {@code from} on: one JSON object in UTF-8, and nothing else. */
    public static Told read(byte[] json, int from, int length) {
        if (!Utf8.isIn(json, from, length)) {
            return Told.unreadable(Unfit.NOT_JSON);
        }
        try (JsonParser parser = JSON.createParser(json, from, length)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Told.unreadable(Unfit.NOT_JSON);
            }
            FactsReader reader = new FactsReader(parser);
            if (first == JsonToken.START_OBJECT) {
                reader.values.object("", PROPERTIES, reader::property);
            } else {
                parser.skipChildren();
            }
            if (parser.nextToken() != null || first != JsonToken.START_OBJECT) {
                return Told.unreadable(Unfit.NOT_ONE_OBJECT);
            }
            reader.told.checkTogether();
            return reader.told;
        } catch (IOException malformed) {
            return Told.unreadable(Unfit.NOT_JSON);
        }
    }

    private void property(String name) throws IOException {
        switch (name) {
            case "childRef" -> told.childRef = values.text(LONGEST_REF, Unfit.LONG_REF);
            case "factDate" -> {
                told.factDate = values.date();
                told.factDateTold = true;
            }
            case "birthDate" -> told.birthDate = values.date();
            case "birthDatePrecision" -> told.precision = precision();
            case "sex" -> told.sex = values.text();
            case "schooling" -> told.schooling = values.text();
            case "working" -> {
                told.working = values.flag();
                told.workingUnfit = told.working == null;
            }
            case "jobs" -> told.jobs = jobs();
            case "movedForExploitation" -> told.movedForExploitation = values.flag();
            case "carerIsHarmDoer" -> told.carerIsHarmDoer = values.flag();
            case "seriousHarm" -> told.seriousHarm = values.flag();
            case "injuryPercent" -> told.injuryPercent = values.decimal(WHOLE, Unfit.PERCENT);
            case "employerPriorSanction" -> told.employerPriorSanction = values.flag();
            default -> told.lists.put(name, values.texts());
        }
    }

    private Facts.Precision precision() throws IOException {
        String code = values.text();
        for (Facts.Precision known : Facts.Precision.values()) {
            if (known.name().equals(code)) {
                return known;
            }
        }
        if (code != null) {
            values.unfit(Unfit.UNKNOWN_CODE);
        }
        return Facts.Precision.DAY;
    }

    private @Nullable List<@Nullable Job> jobs() throws IOException {
        told.jobsTold = true;
        List<@Nullable Job> jobs = new ArrayList<>(2);
        boolean read = values.list(index -> {
            if (index == MOST_JOBS) {
                errors.add("/jobs", Unfit.MANY_JOBS);
            }
            if (values.isObject()) {
                JobReader job = new JobReader(values);
                values.object("/jobs/" + index, JOB_PROPERTIES, job::property);
                jobs.add(job.told());
            } else {
                jobs.add(null);
                values.unfitElement(index, Unfit.NOT_AN_OBJECT);
            }
        });
        return read ? jobs : null;
    }

    /** The property names of a record with a number for each. */
    private static Map<String, Integer> numbered(Class<? extends Record> facts) {
        Map<String, Integer> numbers = new HashMap<>();
        for (RecordComponent property : facts.getRecordComponents()) {
            numbers.put(property.getName(), numbers.size());
        }
        return Map.copyOf(numbers);
    }
}
