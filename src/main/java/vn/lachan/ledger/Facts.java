package vn.lachan.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.lachan.identity.Duty;
import vn.lachan.identity.FileNumber;
import vn.lachan.identity.ReportNumber;
import vn.lachan.identity.UnitCode;

/** Lets only what may stand in a header for ever into the facts of an act, and brings it to plain JSON values. */
final class Facts {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    private static final int MOST = 32;
    private static final int MOST_IN_LIST = 100;
    private static final int LONGEST = 200;

    /** Canonical JSON holds whole numbers up to here exactly. */
    private static final long LARGEST = (1L << 53) - 1;

    private Facts() {}

    static Map<String, Object> checked(Map<String, ?> facts) {
        if (facts.size() > MOST) {
            throw new IllegalArgumentException("An act has at most " + MOST + " facts, not " + facts.size());
        }
        Map<String, Object> plain = new TreeMap<>();
        facts.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("Not the name of a fact: " + name);
            }
            plain.put(name, value instanceof List<?> || value instanceof Set<?> ? list(name, value) : one(name, value));
        });
        return Collections.unmodifiableMap(plain);
    }

    private static List<Object> list(String name, Object value) {
        List<Object> items = value instanceof Set<?> set
                ? set.stream()
                        .map(item -> one(name, item))
                        .map(String::valueOf)
                        .sorted()
                        .<Object>map(item -> item)
                        .toList()
                : ((List<?>) value).stream().map(item -> one(name, item)).toList();
        if (items.size() > MOST_IN_LIST) {
            throw new IllegalArgumentException("The fact " + name + " lists more than " + MOST_IN_LIST);
        }
        return items;
    }

    private static Object one(String name, Object value) {
        if (value instanceof String text) {
            return text(name, text);
        }
        if (value instanceof Integer || value instanceof Long) {
            return number(name, ((Number) value).longValue());
        }
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof Enum<?> code) {
            return code.name();
        }
        if (value instanceof Duty duty) {
            return duty.group();
        }
        if (value instanceof LocalDate
                || value instanceof FileNumber
                || value instanceof ReportNumber
                || value instanceof UnitCode) {
            return value.toString();
        }
        if (value instanceof Instant instant) {
            return Moment.text(instant);
        }
        throw new IllegalArgumentException("The fact " + name + " is no code, number, date or identifier: "
                + value.getClass().getSimpleName());
    }

    private static String text(String name, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The fact " + name + " is longer than " + LONGEST + " characters; write it as contents");
        }
        return text;
    }

    private static Long number(String name, long number) {
        if (Math.abs(number) > LARGEST) {
            throw new IllegalArgumentException("The fact " + name + " is a number beyond 2^53; write it as text");
        }
        return number;
    }
}
