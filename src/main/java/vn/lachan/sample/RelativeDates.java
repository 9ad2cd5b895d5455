package vn.lachan.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days and moments that are written from today: {@code today-30}, {@code today-15y+20} (15 years ago, and 20 days on),
 * {@code now-PT13H}, {@code now-P3D}.
 */
final class RelativeDates {

    private static final Pattern DAY = Pattern.compile("today(?:-(\\d+)y)?([+-]\\d+)?");
    private static final Pattern MOMENT = Pattern.compile("now(?:-(P.+))?");

    private final LocalDate today;
    private final OffsetDateTime now;

    RelativeDates(Clock clock) {
        this.today = LocalDate.now(clock);
        this.now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    /** A copy of {@code node} with every such text replaced. */
    JsonNode in(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(property -> copy.set(property.getKey(), in(property.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(element -> copy.add(in(element)));
            return copy;
        }
        return node instanceof TextNode text ? TextNode.valueOf(date(text.textValue())) : node;
    }

    private String date(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return today.minusYears(number(day.group(1)))
                    .plusDays(number(day.group(2)))
                    .toString();
        }
        Matcher moment = MOMENT.matcher(text);
        if (!moment.matches()) {
            return text;
        }
        return moment.group(1) == null
                ? now.toString()
                : now.minus(amount(moment.group(1))).toString();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static TemporalAmount amount(String iso) {
        return iso.contains("T") ? Duration.parse(iso) : Period.parse(iso);
    }
}
