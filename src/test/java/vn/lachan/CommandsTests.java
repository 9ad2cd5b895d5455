package vn.lachan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private final List<String> handedOn = new ArrayList<>();

    private final Commands commands = new Commands(Map.of("tea make", (arguments, out) -> {
        handedOn.addAll(arguments);
        out.print("trà");
        return 0;
    }));

    private int run(Commands called, String... arguments) {
        return called.run(arguments, new PrintStream(printed, true, UTF_8), new PrintStream(complained, true, UTF_8));
    }

    @Test
    void servesWhereThereIsNoArgumentOrTheFirstIsAnOption() {
        assertThat(Commands.areCalledBy()).isFalse();
        assertThat(Commands.areCalledBy("--server.port=0", "audit")).isFalse();
        assertThat(Commands.areCalledBy("audit", "verify")).isTrue();
    }

    @Test
    void runsTheCommandThatItsTwoWordsCall() {
        assertThat(run(commands, "tea", "make", "--sugar=2", "now")).isZero();

        assertThat(handedOn).containsExactly("--sugar=2", "now");
        assertThat(printed.toString(UTF_8)).isEqualTo("trà");
        assertThat(complained.toString(UTF_8)).isEmpty();
    }

    @Test
    void answersAnUnknownCommandWithTheUsage() {
        for (String[] unknown : List.of(
                new String[] {"tea"}, new String[] {"make", "tea"}, new String[] {"tea", "make2"}, new String[] {""})) {
            assertThat(run(commands, unknown)).isEqualTo(2);
        }
        assertThat(complained.toString(UTF_8)).contains("Cách dùng", "audit verify", "key new");
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    @Test
    void answersArgumentsThatACommandDoesNotTakeWithTheUsage() {
        assertThat(run(Commands.ofTheJar(), "audit", "verify", "everything")).isEqualTo(2);
        assertThat(run(Commands.ofTheJar(), "key", "new", "please")).isEqualTo(2);

        assertThat(complained.toString(UTF_8)).contains("Usage");
    }

    @Test
    void printsANewMasterKeyOnOneLine() {
        assertThat(run(Commands.ofTheJar(), "key", "new")).isZero();

        String key = printed.toString(UTF_8).strip();
        assertThat(new String(Base64.getDecoder().decode(key), UTF_8)).contains("\"v\":1", "\"wrapping\"", "\"index\"");
    }
}
