package vn.lachan.desk.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import vn.lachan.casefile.CaseFilter;
import vn.lachan.casefile.CaseSearch;
import vn.lachan.casefile.CaseState;
import vn.lachan.casefile.DueWithin;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.rulebook.Urgency;
import vn.lachan.taskform.FormError;

/** Reads what is asked of the case list, with all errors at once; what is unfit is left out. */
final class CaseParameters {

    /** Those that may stand in an address. */
    static final Set<String> CODES = Set.of("unit", "state", "urgency", "class", "due", "sort", "page", "size");

    private final Map<String, String> given;
    private final Set<String> classes;
    private final List<FormError> errors = new ArrayList<>();

    private CaseParameters(Map<String, String> given, Set<String> classes) {
        this.given = given;
        this.classes = classes;
    }

    /** The classes that can be asked for: those of the latest rulebook. */
    static Set<String> classes(Rulebooks rulebooks) {
        return rulebooks.latest().wording().classes().keySet();
    }

    /** A search, and what is wrong with what was asked. */
    record Asked(CaseSearch search, List<FormError> errors) {}

    static Asked read(String text, Map<String, String> given, Set<String> classes) {
        CaseParameters parameters = new CaseParameters(given, classes);
        CaseSearch search = parameters.search(parameters.text(text));
        return new Asked(search, parameters.errors);
    }

    /** The codes of a search as in an address, without the page; what is usual is left out. */
    static String query(CaseSearch search) {
        CaseFilter filter = search.filter();
        return Stream.of(
                        filter.unit().map(unit -> "unit=" + unit),
                        filter.state().map(state -> "state=" + state),
                        filter.urgency().map(urgency -> "urgency=" + urgency),
                        filter.childClass().map(childClass -> "class=" + childClass),
                        filter.due().map(due -> "due=" + due),
                        Optional.of(search.order())
                                .filter(order -> order != CaseSearch.ALL.order())
                                .map(order -> "sort=" + code(order)),
                        Optional.of(search.size())
                                .filter(size -> size != CaseSearch.USUAL_SIZE)
                                .map(size -> "size=" + size))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
    }

    static String code(CaseSearch.Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    private CaseSearch search(String text) {
        CaseFilter filter = new CaseFilter(
                unit(),
                code("state", CaseState.values(), Enum::name),
                code("urgency", Urgency.values(), Enum::name),
                childClass(),
                code("due", DueWithin.values(), Enum::name));
        CaseSearch.Order order =
                code("sort", CaseSearch.Order.values(), CaseParameters::code).orElse(CaseSearch.ALL.order());
        int size = number(
                "size",
                CaseSearch.USUAL_SIZE,
                asked -> asked <= CaseSearch.LARGEST_SIZE,
                "Từ 1 đến " + CaseSearch.LARGEST_SIZE + ".",
                "From 1 to " + CaseSearch.LARGEST_SIZE + ".");
        int page = number(
                "page",
                1,
                asked -> !CaseSearch.isTooFar(asked, size),
                "Từ 1; chỉ xem được " + CaseSearch.FURTHEST + " hồ sơ đầu, hãy lọc thêm.",
                "From 1; only the first " + CaseSearch.FURTHEST + " cases can be turned to, so filter further.");
        return new CaseSearch(text, filter, order, page, size);
    }

    private String text(String text) {
        if (text.length() <= CaseSearch.LONGEST_TEXT) {
            return text.strip();
        }
        wrong(
                "q",
                "Dài nhất " + CaseSearch.LONGEST_TEXT + " ký tự.",
                "At most " + CaseSearch.LONGEST_TEXT + " characters.");
        return "";
    }

    private Optional<UnitCode> unit() {
        Optional<String> code = told("unit");
        try {
            return code.map(UnitCode::new);
        } catch (IllegalArgumentException notACode) {
            wrong(
                    "unit",
                    "Không phải mã đơn vị: từ 2 đến 12 chữ số và chữ in hoa.",
                    "Not a unit code: 2 to 12 digits and capital letters.");
            return Optional.empty();
        }
    }

    private Optional<String> childClass() {
        return code("class", classes.toArray(new String[0]), Function.identity());
    }

    private <E> Optional<E> code(String name, E[] codes, Function<E, String> spelling) {
        Optional<String> told = told(name);
        Optional<E> meant = told.flatMap(code -> Arrays.stream(codes)
                .filter(each -> spelling.apply(each).equals(code))
                .findFirst());
        if (told.isPresent() && meant.isEmpty()) {
            String all = Arrays.stream(codes).map(spelling).collect(Collectors.joining(", "));
            wrong(name, "Chỉ nhận: " + all + ".", "Takes one of: " + all + ".");
        }
        return meant;
    }

    private int number(String name, int usual, IntPredicate fits, String vietnamese, String english) {
        Optional<String> told = told(name);
        try {
            int asked = told.map(Integer::parseInt).orElse(usual);
            if (asked >= 1 && fits.test(asked)) {
                return asked;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as any other number that does not fit.
        }
        wrong(name, vietnamese, english);
        return usual;
    }

    /** A filter that is misspelt would show more than was asked for. */
    static List<FormError> unknown(Set<String> names) {
        return names.stream()
                .filter(name -> !CODES.contains(name))
                .sorted()
                .map(name -> new FormError("/" + name, "Không có tham số này.", "There is no such parameter."))
                .toList();
    }

    /** All that is wrong, as an answer of the API. */
    static ErrorResponseException problem(Locale locale, List<FormError> errors) {
        boolean english = locale.getLanguage().equals("en");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                english ? "The search has something to mend." : "Tham số tìm kiếm có chỗ cần sửa.");
        problem.setProperty(
                "errors",
                errors.stream()
                        .map(error -> Map.of(
                                "pointer", error.pointer(), "message", english ? error.english() : error.vietnamese()))
                        .toList());
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }

    private Optional<String> told(String name) {
        return Optional.ofNullable(given.get(name)).filter(value -> !value.isBlank());
    }

    private void wrong(String name, String vietnamese, String english) {
        errors.add(new FormError("/" + name, vietnamese, english));
    }
}
