package vn.lachan.classification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTests {

    private static List<String> cut(String text, int step) throws Exception {
        List<String> seen = new ArrayList<>();
        InputStream slow = new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, step));
            }
        };
        new Lines(slow, new Lines.Taker() {
                    @Override
                    public void line(long number, byte[] bytes, int from, int length) {
                        String line = new String(bytes, from, length, UTF_8);
                        seen.add(number + ":" + (length > 20 ? length : line));
                    }

                    @Override
                    public void tooLong(long number) {
                        seen.add(number + " too long");
                    }
                })
                .read();
        return seen;
    }

    @Test
    void cutsAtNewlinesHoweverTheBytesCome() throws Exception {
        for (int step : List.of(1, 2, 3, 1_000)) {
            assertThat(cut("ộ\n\nb\r\n \t\nc", step)).containsExactly("1:ộ", "3:b\r", "5:c");
            assertThat(cut("a\n", step)).containsExactly("1:a");
            assertThat(cut("", step)).isEmpty();
        }
    }

    @Test
    void takesALineOfTheLongestLengthAndPassesOverLongerOnes() throws Exception {
        String longest = "x".repeat(Lines.LONGEST);
        for (int step : List.of(10_007, 65_536, 10_000_000)) {
            assertThat(cut(
                            "a\n" + longest + "\n" + longest + "y\n" + longest.repeat(9) + "\nb\n" + longest + "z",
                            step))
                    .containsExactly("1:a", "2:" + Lines.LONGEST, "3 too long", "4 too long", "5:b", "6 too long");
        }
    }
}
