package vn.lachan.taskform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every definition in {@code forms/} must hold to, and how its errors are worded. */
class FormFilesTests {

    /** What a form says instead of an article that does not exist. */
    private static final String NO_LAW = "không có văn bản nào quy định bước này";

    private final ObjectMapper json = new ObjectMapper();
    private final FormDefinitions forms = new FormDefinitions(json);

    static Stream<File> files() {
        return Stream.of(new File("forms").listFiles((directory, name) -> name.endsWith(".json")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyQuestionAndChoiceIsTitledInBothLanguages(File file) throws IOException {
        JsonNode form = json.readTree(file);
        assertTitled(form, file.getName());
        form.findValues("oneOf").forEach(choices -> choices.forEach(choice -> assertTitled(choice, choice.toString())));
        form.findValues("properties").forEach(properties -> properties.properties().stream()
                .filter(question -> question.getValue().has("type"))
                .forEach(question -> assertTitled(question.getValue(), question.getKey())));
    }

    private static void assertTitled(JsonNode node, String where) {
        String title = node.path("title").asText();
        assertThat(title).as(where).isNotBlank();
        assertThat(Normalizer.isNormalized(title, Normalizer.Form.NFC))
                .as(where)
                .isTrue();
        assertThat(node.path("x-title-en").asText()).as(where).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyQuestionStandsInOneSection(File file) throws IOException {
        JsonNode form = json.readTree(file);
        List<String> placed = new ArrayList<>();
        form.path("x-sections")
                .forEach(section -> section.path("properties").forEach(name -> placed.add(name.asText())));
        List<String> questions = new ArrayList<>();
        form.path("properties").fieldNames().forEachRemaining(questions::add);
        assertThat(placed).containsExactlyInAnyOrderElementsOf(questions);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFormSaysWhatItIsAndNamesTheLaw(File file) throws IOException {
        JsonNode form = json.readTree(file);
        assertThat(form.path("x-form").asText()).isNotBlank();
        assertThat(form.toString()).containsAnyOf("Nghị định 56/2017/NĐ-CP", NO_LAW);
        assertThat(form.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("files")
    void textHasABoundEverywhere(File file) throws IOException {
        json.readTree(file)
                .findValues("properties")
                .forEach(properties -> properties.properties().forEach(question -> {
                    JsonNode asked = question.getValue();
                    if (asked.path("type").asText().equals("string")
                            && !asked.has("oneOf")
                            && !asked.has("format")
                            && !asked.has("pattern")) {
                        assertThat(asked.path("maxLength").asInt(0))
                                .as(question.getKey())
                                .isPositive();
                    }
                }));
    }

    @Test
    void whatIsOnlyShownIsNeitherAskedNorTaken() throws IOException {
        ObjectNode answers = object("{\"sex\": \"MALE\", \"outcome\": \"PROCEED\", \"story\": \"gửi kèm\"}");

        assertThat(forms.get("checkReport").check(answers)).isEmpty();
        assertThat(forms.get("checkReport").given(answers).has("story")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"outcome\": \"PROCEED\"} | /sex | Chưa trả lời.",
                "{\"sex\": \"MALE\"} | /outcome | Chưa trả lời.",
                "{\"sex\": \"X\", \"outcome\": \"PROCEED\"} | /sex | Hãy chọn một trong các giá trị cho sẵn.",
                "{\"sex\": \"MALE\", \"outcome\": \"UNFOUNDED\"} | /reason | Chưa trả lời.",
                "{\"sex\": \"MALE\", \"outcome\": \"PROCEED\", \"fullName\": \"\"} | /fullName | Chưa trả lời.",
                "{\"sex\": \"MALE\", \"outcome\": \"PROCEED\", \"seriousHarm\": \"có\"} | /seriousHarm | Kiểu dữ liệu không đúng.",
                "{\"sex\": \"MALE\", \"outcome\": \"PROCEED\", \"estimatedAge\": 19} | /estimatedAge | Không được lớn hơn 17.",
                "{\"sex\": \"MALE\", \"outcome\": \"PROCEED\", \"a/b\": 1} | /a~1b | Biểu mẫu không có câu hỏi này.",
                "{\"sex\": \"MALE\", \"outcome\": \"PROCEED\", \"birthDate\": \"1/2/2014\"} | /birthDate | Không phải ngày hợp lệ (năm-tháng-ngày)."
            })
    void anErrorIsSaidOnceAtItsQuestion(String answers, String pointer, String message) throws IOException {
        assertThat(forms.get("checkReport").check(object(answers)))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.pointer()).isEqualTo(pointer);
                    assertThat(error.vietnamese()).isEqualTo(message);
                    assertThat(error.english()).isNotBlank().isNotEqualTo(message);
                });
    }

    private ObjectNode object(String text) throws IOException {
        return json.readValue(text, ObjectNode.class);
    }
}
