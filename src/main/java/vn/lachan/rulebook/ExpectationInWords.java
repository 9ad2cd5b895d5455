package vn.lachan.rulebook;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.lachan.rulebook.law.ExampleColumn;

/** Says what an example expects and what came back instead, as its file writes it and as the rulebook calls it. */
final class ExpectationInWords {

    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Example example;
    private final Edition edition;

    ExpectationInWords(Example example, Edition edition) {
        this.example = example;
        this.edition = edition;
    }

    Words differs(String what, Set<String> expected, Set<String> given) {
        return new Words(
                called(what)
                        + "phải là %s nhưng ra %s".formatted(all(expected, VIETNAMESE), all(given, VIETNAMESE))
                        + beside(expected, given, "thiếu", "thừa")
                        + inExample().vi(),
                called(what)
                        + "must be %s but is %s".formatted(all(expected, ENGLISH), all(given, ENGLISH))
                        + beside(expected, given, "missing", "too many")
                        + inExample().en());
    }

    Words cites(String code, String expected, String given) {
        return new Words(
                "căn cứ của %s phải có %s nhưng ra %s"
                                .formatted(code, expected, given.isEmpty() ? "(không có " + code + ")" : given)
                        + inExample().vi(),
                "the legal basis of %s must have %s but is %s"
                                .formatted(code, expected, given.isEmpty() ? "(no " + code + ")" : given)
                        + inExample().en());
    }

    /** A table names the answer by the column. */
    private String called(String what) {
        return example.isRow() ? "" : what + " ";
    }

    private Words inExample() {
        return new Words(
                ", ở ví dụ \"" + example.name().vi() + "\"",
                ", in the example \"" + example.name().en() + "\"");
    }

    private String all(Set<String> codes, Locale locale) {
        return codes.isEmpty()
                ? example.isRow() ? ExampleColumn.NONE : "[]"
                : codes.stream().map(code -> inWords(code, locale)).collect(Collectors.joining("; "));
    }

    private String inWords(String code, Locale locale) {
        Words childClass = edition.wording().classes().get(code);
        return childClass == null ? written(code) : "%s (%s)".formatted(code, childClass.in(locale));
    }

    private String written(String code) {
        return example.isRow() && code.startsWith("/") ? ExampleColumn.word(code) : code;
    }

    /** Of longer lists what is too few and too many. */
    private String beside(Set<String> expected, Set<String> given, String tooFew, String tooMany) {
        if (expected.size() + given.size() < 3) {
            return "";
        }
        return part(tooFew, expected, given) + part(tooMany, given, expected);
    }

    private String part(String word, Set<String> those, Set<String> without) {
        Set<String> left = new TreeSet<>(those);
        left.removeAll(without);
        return left.isEmpty()
                ? ""
                : ", " + word + " " + left.stream().map(this::written).collect(Collectors.joining("; "));
    }
}
