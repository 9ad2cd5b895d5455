package vn.lachan.packaged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that finds nothing proves nothing until it has found what was planted. */
class TracesTests {

    private static final String WORD = "Zéphyrine Đặng";

    @TempDir
    Path directory;

    static Stream<Map.Entry<String, byte[]>> spellings() throws Exception {
        String decomposed = Normalizer.normalize(WORD, Normalizer.Form.NFD);
        String lower = WORD.toLowerCase(Locale.ROOT);
        String escapes = JsonMapper.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build()
                .writeValueAsString(WORD);
        return Stream.of(
                Map.entry("UTF-8", WORD.getBytes(UTF_8)),
                Map.entry("UTF-8 decomposed", decomposed.getBytes(UTF_8)),
                Map.entry("UTF-16LE", WORD.getBytes(UTF_16LE)),
                Map.entry("UTF-16BE", WORD.getBytes(UTF_16BE)),
                Map.entry("decomposed UTF-16LE", decomposed.getBytes(UTF_16LE)),
                Map.entry("without diacritics", "Zephyrine Dang".getBytes(US_ASCII)),
                Map.entry("without diacritics, lower case", "zephyrine dang".getBytes(US_ASCII)),
                Map.entry("lower case", lower.getBytes(UTF_8)),
                Map.entry("upper case", WORD.toUpperCase(Locale.ROOT).getBytes(UTF_8)),
                Map.entry("JSON escapes", escapes.getBytes(US_ASCII)),
                Map.entry("JSON escapes, lower-case hex", "Z\\u00e9phyrine \\u0110\\u1eb7ng".getBytes(US_ASCII)),
                Map.entry("question marks", "Z?phyrine ??ng".getBytes(US_ASCII)),
                Map.entry("hex", HexFormat.of().formatHex(WORD.getBytes(UTF_8)).getBytes(US_ASCII)),
                Map.entry(
                        "upper-case hex",
                        HexFormat.of()
                                .withUpperCase()
                                .formatHex(WORD.getBytes(UTF_8))
                                .getBytes(US_ASCII)),
                Map.entry("misread", new String(WORD.getBytes(UTF_8), ISO_8859_1).getBytes(UTF_8)),
                Map.entry("escaped bytes", "Z0xc30xa9phyrine 0xc40x900xe10xba0xb7ng".getBytes(US_ASCII)),
                Map.entry("lower-case URL", "Z%c3%a9phyrine %c4%90%e1%ba%b7ng".getBytes(US_ASCII)),
                Map.entry("URL", URLEncoder.encode(WORD, UTF_8).getBytes(US_ASCII)),
                Map.entry("base64", Base64.getEncoder().encode(WORD.getBytes(UTF_8))));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void findsAWordHoweverItIsSpelt(Map.Entry<String, byte[]> spelling) throws Exception {
        byte[] planted = spelling.getValue();
        byte[] noise = "nothing to see: %s.".getBytes(ISO_8859_1);
        byte[] all = new byte[noise.length * 2 + planted.length];
        System.arraycopy(noise, 0, all, 0, noise.length);
        System.arraycopy(planted, 0, all, noise.length, planted.length);
        System.arraycopy(noise, 0, all, noise.length + planted.length, noise.length);
        Files.write(directory.resolve("planted.bin"), all);

        assertThat(new Traces().inFiles(directory).of(List.of(WORD)))
                .isNotEmpty()
                .allSatisfy(trace -> assertThat(trace.where()).isEqualTo("file planted.bin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "abcd"})
    void findsAWordWhereverItFallsInABase64Text(String before) {
        byte[] text = (before + WORD + " và những gì theo sau").getBytes(UTF_8);

        assertThat(new Traces().in("encoded", Base64.getEncoder().encode(text)).of(List.of(WORD)))
                .isNotEmpty();
        assertThat(new Traces()
                        .in("encoded", Base64.getUrlEncoder().encode(text))
                        .of(List.of(WORD)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void findsAWordInTextAndInBinaryColumnsOfAnySchema(String product) throws Exception {
        Database database = product.equals("h2")
                ? new Database("jdbc:h2:" + directory.resolve("planted"), "sa", "")
                : Postgres.fresh();
        try (Connection connection = database.connect()) {
            connection.createStatement().execute("create schema aside");
            connection.createStatement().execute("create table aside.told (words varchar, sealed bytea)");
            try (PreparedStatement insert = connection.prepareStatement("insert into aside.told values (?, ?)")) {
                insert.setString(1, "lời kể của " + WORD);
                insert.setBytes(2, "Nguyễn Thị Bịađặt".getBytes(UTF_16LE));
                insert.executeUpdate();
            }
        }

        List<Traces.Trace> found = new Traces().inDatabase(database).of(List.of(WORD, "Bịađặt", "vắng mặt hẳn"));

        assertThat(found)
                .filteredOn(trace -> trace.where().toLowerCase(Locale.ROOT).equals("table \"aside\".\"told\""))
                .extracting(Traces.Trace::word)
                .contains(WORD, "Bịađặt");
        assertThat(found).extracting(Traces.Trace::word).doesNotContain("vắng mặt hẳn");
    }

    @Test
    void findsAWordInTheNameOfAFile() throws Exception {
        Files.createFile(directory.resolve("Zephyrine Dang.txt"));

        assertThat(new Traces().inFiles(directory).of(List.of(WORD))).isNotEmpty();
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(new Traces().inText("log", "Zéphyrin Đăng, Z, zephyr, Dang").of(List.of(WORD)))
                .isEmpty();
    }

    @Test
    void refusesAWordTooShortToBeToldFromChance() {
        assertThatThrownBy(() -> Spellings.of("Bưởi")).hasMessageContaining("Too short");
    }
}
