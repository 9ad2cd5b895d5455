package vn.lachan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCheckCommandTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheShippedFiles() throws IOException {
        Path shipped = Path.of("rules");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private int check(String... arguments) {
        return new RulesCheckCommand().run(List.of(arguments), new PrintStream(printed, true, UTF_8));
    }

    private void breakAge() throws IOException {
        Path numbers = folder.resolve("numbers.csv");
        Files.writeString(numbers, Files.readString(numbers).replace("LIGHT_WORK_AGE,13,", "LIGHT_WORK_AGE,x,"));
    }

    @Test
    void saysInBothLanguagesThatAFolderIsWell() {
        assertThat(check(folder.toString())).isEqualTo(Command.WELL);
        assertThat(printed.toString(UTF_8)).contains("không có lỗi", "no fault", "sha256:");
    }

    @Test
    void saysFileLineColumnAndWhyAndEndsWithAnotherCode() throws IOException {
        breakAge();
        assertThat(check(folder.toString())).isEqualTo(Command.NOT_WELL);
        assertThat(printed.toString(UTF_8))
                .contains("numbers.csv, dòng 2, cột gia_tri", "numbers.csv, line 2, column gia_tri", "1 faults");
    }

    @Test
    void saysAnExampleThatComesOutOtherwise() throws IOException {
        Path numbers = folder.resolve("numbers.csv");
        Files.writeString(numbers, Files.readString(numbers).replace("SERIOUS_INJURY,31,", "SERIOUS_INJURY,32,"));
        assertThat(check(folder.toString())).isEqualTo(Command.NOT_WELL);
        assertThat(printed.toString(UTF_8)).contains("examples/", "phải là", "must be");
    }

    @Test
    void tellsMachinesTheSame() throws IOException {
        check(folder.toString(), "--json");
        JsonNode well = new ObjectMapper().readTree(printed.toByteArray());
        assertThat(well.get("ok").asBoolean()).isTrue();
        assertThat(well.get("examples").asInt()).isGreaterThan(700);

        printed.reset();
        breakAge();
        assertThat(check("--json", folder.toString())).isEqualTo(Command.NOT_WELL);
        JsonNode broken = new ObjectMapper().readTree(printed.toByteArray());
        assertThat(broken.get("ok").asBoolean()).isFalse();
        assertThat(broken.at("/faults/0/file").asText()).isEqualTo("numbers.csv");
        assertThat(broken.at("/faults/0/line").asInt()).isEqualTo(2);
        assertThat(broken.at("/faults/0/column").asText()).isEqualTo("gia_tri");
    }

    @Test
    void isMisusedWithoutOneFolder() {
        assertThat(check()).isEqualTo(Command.MISUSED);
        assertThat(check("one", "two")).isEqualTo(Command.MISUSED);
        assertThat(check("--xml")).isEqualTo(Command.MISUSED);
    }
}
