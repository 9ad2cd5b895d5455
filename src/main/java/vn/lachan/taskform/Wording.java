package vn.lachan.taskform;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The validator's findings in the words of an official, each at the question it belongs to. */
final class Wording {

    /** Keywords that only say that something beneath them failed, which is said there. */
    private static final Set<String> FRAMES = Set.of("allOf", "anyOf", "if", "then", "else", "not", "$ref");

    private Wording() {}

    static List<FormError> of(List<Error> found) {
        Set<String> choices = found.stream()
                .filter(error -> error.getKeyword().equals("oneOf"))
                .map(error -> error.getInstanceLocation().toString())
                .collect(Collectors.toSet());
        return found.stream()
                .filter(error -> !FRAMES.contains(error.getKeyword()))
                .filter(error -> error.getKeyword().equals("oneOf")
                        || !choices.contains(error.getInstanceLocation().toString()))
                .map(Wording::of)
                .distinct()
                .toList();
    }

    private static FormError of(Error error) {
        String pointer = error.getInstanceLocation().toString();
        JsonNode limit = error.getSchemaNode();
        String bound = limit == null ? "" : limit.asText();
        return switch (error.getKeyword()) {
            case "required" ->
                new FormError(pointer + "/" + escaped(error.getProperty()), "Chưa trả lời.", "Not answered yet.");
            case "additionalProperties", "unevaluatedProperties" ->
                new FormError(
                        pointer + "/" + escaped(error.getProperty()),
                        "Biểu mẫu không có câu hỏi này.",
                        "The form has no such question.");
            case "oneOf", "enum", "const" ->
                new FormError(pointer, "Hãy chọn một trong các giá trị cho sẵn.", "Choose one of the given values.");
            case "type" -> new FormError(pointer, "Kiểu dữ liệu không đúng.", "Wrong type of value.");
            case "minLength" -> tooShort(pointer, bound);
            case "maxLength" ->
                new FormError(
                        pointer, "Quá dài: tối đa " + bound + " ký tự.", "Too long: at most " + bound + " characters.");
            case "minimum" ->
                new FormError(pointer, "Không được nhỏ hơn " + bound + ".", "Not less than " + bound + ".");
            case "maximum" ->
                new FormError(pointer, "Không được lớn hơn " + bound + ".", "Not more than " + bound + ".");
            case "minItems" ->
                new FormError(pointer, "Cần ít nhất " + bound + " mục.", "At least " + bound + " needed.");
            case "maxItems" -> new FormError(pointer, "Tối đa " + bound + " mục.", "At most " + bound + " allowed.");
            case "format" -> format(pointer, bound);
            case "pattern" -> new FormError(pointer, "Không đúng dạng yêu cầu.", "Not in the form that is asked for.");
            default -> new FormError(pointer, "Giá trị không hợp lệ.", "Not a valid value.");
        };
    }

    private static FormError tooShort(String pointer, String wanted) {
        if (wanted.equals("1")) {
            return new FormError(pointer, "Chưa trả lời.", "Not answered yet.");
        }
        return new FormError(
                pointer,
                "Quá ngắn: cần ít nhất " + wanted + " ký tự.",
                "Too short: at least " + wanted + " characters.");
    }

    private static FormError format(String pointer, String format) {
        return switch (format) {
            case "date" ->
                new FormError(pointer, "Không phải ngày hợp lệ (năm-tháng-ngày).", "Not a date (year-month-day).");
            case "date-time" ->
                new FormError(
                        pointer,
                        "Không phải thời điểm hợp lệ, ví dụ 2026-11-22T08:00:00+07:00.",
                        "Not a moment such as 2026-11-22T08:00:00+07:00.");
            default -> new FormError(pointer, "Không đúng dạng yêu cầu.", "Not in the form that is asked for.");
        };
    }

    private static String escaped(String property) {
        return property.replace("~", "~0").replace("/", "~1");
    }
}
