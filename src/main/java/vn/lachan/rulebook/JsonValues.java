package vn.lachan.rulebook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of exactly the JSON type that is asked for. What is of another type, or outside its limits, is noted as an
 * error where it stands and read as null.
 */
final class JsonValues {

    private static final int MOST_DIGITS = 30;
    private static final int MOST_PLACES = 20;
    private static final int LONGEST_NUMBER = 60;

    private final JsonParser json;
    private final FactsErrors errors;
    private String object = "";
    private String property = "";

    JsonValues(JsonParser json, FactsErrors errors) {
        this.json = json;
        this.errors = errors;
    }

    /** Reads the value that stands at a known property and is not null. */
    interface Properties {
        void read(String name) throws IOException;
    }

    /** Reads the element that stands at an index. */
    interface Elements {
        void read(int index) throws IOException;
    }

    /** Hands each property of the object that begins here to {@code properties}, if it is one of {@code known}. */
    void object(String pointer, Map<String, Integer> known, Properties properties) throws IOException {
        String outerObject = object;
        String outerProperty = property;
        object = pointer;
        long seen = 0;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            property = name;
            JsonToken value = json.nextToken();
            Integer index = known.get(name);
            if (index == null) {
                unfit(Unfit.UNKNOWN_PROPERTY);
                continue;
            }
            if ((seen & 1L << index) != 0) {
                errors.add(place(), Unfit.TWICE);
            }
            seen |= 1L << index;
            if (value != JsonToken.VALUE_NULL) {
                properties.read(name);
            }
        }
        object = outerObject;
        property = outerProperty;
    }

    /** Whether a list begins here, each of whose elements was handed on. */
    boolean list(Elements elements) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            unfit(Unfit.NOT_A_LIST);
            return false;
        }
        for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
            elements.read(index);
        }
        return true;
    }

    /** A list of strings; null stands where an element was none. */
    @Nullable
    List<@Nullable String> texts() throws IOException {
        List<@Nullable String> texts = new ArrayList<>(4);
        boolean read = list(index -> {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                texts.add(json.getText());
            } else {
                texts.add(null);
                unfitElement(index, Unfit.NOT_TEXT);
            }
        });
        return read ? texts : null;
    }

    @Nullable
    String text() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        unfit(Unfit.NOT_TEXT);
        return null;
    }

    /** Free text of at most {@code longest} characters, which can be written again. */
    @Nullable
    String text(int longest, Unfit tooLong) throws IOException {
        String text = text();
        if (text == null) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            errors.add(place(), tooLong);
        } else if (text.codePoints().anyMatch(sign -> sign >= 0xD800 && sign <= 0xDFFF)) {
            errors.add(place(), Unfit.BROKEN_TEXT);
        }
        return text;
    }

    @Nullable
    Boolean flag() throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        unfit(Unfit.NOT_TRUE_OR_FALSE);
        return null;
    }

    @Nullable
    LocalDate date() throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            unfit(Unfit.NOT_A_DATE);
            return null;
        }
        LocalDate date = IsoDate.read(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
        if (date == null) {
            errors.add(place(), Unfit.NOT_A_DATE);
        }
        return date;
    }

    /** An exact decimal of 0 to {@code most}, without trailing zeros; one of absurd length is never worked out. */
    @Nullable
    BigDecimal decimal(BigDecimal most, Unfit outside) throws IOException {
        if (!json.currentToken().isNumeric()) {
            unfit(Unfit.NOT_A_NUMBER);
            return null;
        }
        BigDecimal number = json.getTextLength() > LONGEST_NUMBER ? null : number();
        if (number == null) {
            errors.add(place(), Unfit.TOO_MANY_DIGITS);
        } else if (number.signum() < 0 || number.compareTo(most) > 0) {
            errors.add(place(), outside);
        }
        return number;
    }

    private @Nullable BigDecimal number() throws IOException {
        try {
            BigDecimal told = new BigDecimal(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
            if (told.precision() > MOST_DIGITS || Math.abs((long) told.scale()) > MOST_PLACES) {
                return null;
            }
            BigDecimal bare = told.stripTrailingZeros();
            return bare.scale() < 0 ? bare.setScale(0) : bare;
        } catch (NumberFormatException beyondAnyExponent) {
            return null;
        }
    }

    /** Whether an object begins here. */
    boolean isObject() {
        return json.currentToken() == JsonToken.START_OBJECT;
    }

    /** Notes {@code unfit} at the property that stands here, and passes over its value. */
    void unfit(Unfit unfit) throws IOException {
        errors.add(place(), unfit);
        json.skipChildren();
    }

    /** The same for an element of the list that stands here. */
    void unfitElement(int index, Unfit unfit) throws IOException {
        boolean nothing = json.currentToken() == JsonToken.VALUE_NULL;
        errors.add(place() + "/" + index, nothing ? Unfit.NOTHING_IN_LIST : unfit);
        json.skipChildren();
    }

    private String place() {
        return object + FactsErrors.step(property);
    }
}
