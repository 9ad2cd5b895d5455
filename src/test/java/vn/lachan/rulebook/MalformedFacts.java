package vn.lachan.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Facts with one or two things wrong, made from full ones in every way that the contract refuses. */
public final class MalformedFacts {

    /** Facts with everything in them. */
    public static final String FULL = """
            {"childRef": "ref-1", "factDate": "2026-10-01", "birthDate": "2014-05-01", "birthDatePrecision": "MONTH",
             "sex": "FEMALE", "schooling": "DROPPED_OUT", "working": true,
             "jobs": [{"work": "LW-09", "workText": "bóc vỏ sò", "workplace": "NONE", "hoursPerDay": 4.5, "hoursPerWeek": 20,
                       "overtime": false, "night": false, "provincialConsentDate": "2026-01-31", "employer": "FAMILY",
                       "guardianConsent": true, "writtenContract": true, "healthCertificate": true, "trackingBook": true,
                       "affectsSchooling": false, "unsafeForAge": false},
                      {"work": "OTHER"}],
             "coercion": ["DEBT_BONDAGE", "CONFINEMENT"], "exploitation": [], "movement": ["RECRUITED"],
             "movedForExploitation": false, "carerIsHarmDoer": false, "seriousHarm": true, "injuryPercent": 30.50,
             "employerPriorSanction": false, "riskFactors": ["RF-01"], "specialCircumstances": ["SC-A1"],
             "settings": ["TOURISM"]}""";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ANY = List.of(
            "true",
            "false",
            "1",
            "0",
            "-1.5",
            "\"text\"",
            "\"\"",
            "\"true\"",
            "\"1\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[{}]",
            "[1]");

    private static final Map<String, Kind> TOP = new LinkedHashMap<>();
    private static final Map<String, Kind> JOB = new LinkedHashMap<>();

    static {
        TOP.put("childRef", Kind.TEXT);
        TOP.put("factDate", Kind.DATE);
        TOP.put("birthDate", Kind.DATE);
        List.of("birthDatePrecision", "sex", "schooling").forEach(code -> TOP.put(code, Kind.CODE));
        List.of("working", "movedForExploitation", "carerIsHarmDoer", "seriousHarm", "employerPriorSanction")
                .forEach(flag -> TOP.put(flag, Kind.FLAG));
        TOP.put("injuryPercent", Kind.NUMBER);
        List.of("coercion", "exploitation", "movement", "riskFactors", "specialCircumstances", "settings")
                .forEach(list -> TOP.put(list, Kind.CODES));
        JOB.put("workText", Kind.TEXT);
        JOB.put("provincialConsentDate", Kind.DATE);
        List.of("work", "workplace", "employer").forEach(code -> JOB.put(code, Kind.CODE));
        List.of("hoursPerDay", "hoursPerWeek").forEach(number -> JOB.put(number, Kind.NUMBER));
        List.of(
                        "overtime",
                        "night",
                        "guardianConsent",
                        "writtenContract",
                        "healthCertificate",
                        "trackingBook",
                        "affectsSchooling",
                        "unsafeForAge")
                .forEach(flag -> JOB.put(flag, Kind.FLAG));
    }

    private MalformedFacts() {}

    /** What a property takes, and what it does not. */
    private enum Kind {
        TEXT,
        CODE,
        FLAG,
        NUMBER,
        DATE,
        CODES;

        List<String> unfit() {
            return switch (this) {
                case TEXT -> List.of("\"" + "x".repeat(501) + "\"", "\"\\udc00\"");
                case CODE -> List.of("\"female\"", "\" FEMALE\"", "\"OT-13\"", "\"LW-13\"", "\"WP-\"", "\"\\u0000\"");
                case FLAG -> List.of("\"false\"", "\"yes\"");
                case NUMBER ->
                    List.of(
                            "-0.01",
                            "-1",
                            "168.5",
                            "1e3",
                            "1e999999999",
                            "1e-30",
                            "12345678901234567890123456789012345",
                            "\"4\"");
                case DATE ->
                    List.of(
                            "\"2026-02-30\"",
                            "\"2026-13-01\"",
                            "\"2026-00-01\"",
                            "\"2026-01-00\"",
                            "\"2025-02-29\"",
                            "\"26-01-01\"",
                            "\"2026-1-1\"",
                            "\"2026/01/01\"",
                            "\"2026-01-01T00:00:00Z\"",
                            "\" 2026-01-01\"",
                            "\"+2026-01-1\"",
                            "\"1899-12-31\"",
                            "\"2201-01-01\"",
                            "\"20260101\"",
                            "\"01-01-2026\"",
                            "20260101",
                            "\"２０２６-01-01\"");
                case CODES -> List.of("\"DEBT_BONDAGE\"", "[\"NO_SUCH\"]", "[\"\"]", "[true]", "[[\"RF-01\"]]");
            };
        }

        boolean takes(String json) {
            return switch (this) {
                case TEXT -> json.startsWith("\"");
                case CODE, DATE -> false;
                case FLAG -> json.equals("true") || json.equals("false");
                case NUMBER -> json.equals("1") || json.equals("0");
                case CODES -> json.equals("[]");
            };
        }
    }

    /** A body, and where it is wrong. */
    public record Case(String what, String json, Set<String> pointers) {
        @Override
        public String toString() {
            return what;
        }
    }

    public static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        TOP.forEach((name, kind) -> properties(cases, "", name, kind));
        JOB.forEach((name, kind) -> {
            properties(cases, "/jobs/0", name, kind);
            properties(cases, "/jobs/1", name, kind);
        });
        jobs(cases);
        names(cases);
        together(cases);
        return cases;
    }

    private static void properties(List<Case> cases, String at, String name, Kind kind) {
        List<String> values = new ArrayList<>(kind.unfit());
        ANY.stream().filter(json -> !kind.takes(json)).forEach(values::add);
        for (String value : values) {
            boolean element = kind == Kind.CODES && value.startsWith("[");
            add(cases, at, name, value, at + "/" + name + (element ? "/0" : ""));
        }
        if (!at.equals("/jobs/1")) {
            String place = at.isEmpty() ? "{" : "[{";
            String before = place + "\"" + name + "\": null, ";
            cases.add(new Case(
                    at + "/" + name + " twice",
                    FULL.replaceFirst(Pattern.quote(place), before),
                    Set.of(at + "/" + name)));
        }
    }

    private static void jobs(List<Case> cases) {
        for (String value : List.of("{}", "\"x\"", "1", "true")) {
            add(cases, "", "jobs", value, "/jobs");
        }
        for (String element : List.of("null", "1", "\"LW-01\"", "[]", "true")) {
            add(cases, "", "jobs", "[{}, " + element + "]", "/jobs/1");
        }
        add(cases, "/jobs/0", "hoursPerDay", "24.01", "/jobs/0/hoursPerDay");
        add(cases, "/jobs/0", "hoursPerWeek", "168.01", "/jobs/0/hoursPerWeek");
        add(cases, "", "injuryPercent", "100.1", "/injuryPercent");
        add(cases, "", "childRef", "\"" + "x".repeat(65) + "\"", "/childRef");
    }

    private static void names(List<Case> cases) {
        for (String name : List.of("Working", "child_ref", "name", "", " sex", "jobs/0", "~", "__proto__", "ten.tre")) {
            for (String value : List.of("1", "null", "{\"sex\": {}}", "[[1], {}]")) {
                String step = name.replace("~", "~0").replace("/", "~1");
                add(cases, "", name, value, "/" + step);
                add(cases, "/jobs/1", name, value, "/jobs/1/" + step);
            }
        }
    }

    private static void together(List<Case> cases) {
        add(cases, "", "birthDate", "\"2026-10-02\"", "/birthDate");
        add(cases, "", "factDate", "null", "/factDate");
        for (String working : List.of("false", "null")) {
            add(cases, "", "working", working, "/jobs");
        }
        ObjectNode none = tree();
        none.put("working", false).set("jobs", JSON.createArrayNode());
        cases.add(new Case("an empty list of jobs of a child that does not work", none.toString(), Set.of("/jobs")));
    }

    private static void add(List<Case> cases, String at, String name, String value, String pointer) {
        ObjectNode tree = tree();
        ObjectNode owner = at.isEmpty() ? tree : (ObjectNode) tree.at(at);
        String marked = marked(tree, owner, name, value);
        cases.add(new Case(at + "/" + name + " = " + shortened(value), marked, Set.of(pointer)));
    }

    /** Puts the raw text of {@code value} in, as a tree would not keep numbers and surrogates as they are written. */
    private static String marked(ObjectNode tree, ObjectNode owner, String name, String value) {
        owner.put(name, "@@here@@");
        return tree.toString().replace("\"@@here@@\"", value);
    }

    private static String shortened(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    private static ObjectNode tree() {
        return (ObjectNode) parsed(FULL);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
