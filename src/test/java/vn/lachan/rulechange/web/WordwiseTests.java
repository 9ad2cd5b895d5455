package vn.lachan.rulechange.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vn.lachan.rulechange.web.Wordwise.Piece;

/** What of two texts is shown as different. */
class WordwiseTests {

    @Test
    void marksTheOneNumberThatDiffers() {
        Wordwise told = Wordwise.of("số giờ một ngày của việc này quá 1 giờ", "số giờ một ngày của việc này quá 2 giờ");
        assertThat(told.before())
                .containsExactly(
                        new Piece("số giờ một ngày của việc này quá ", false),
                        new Piece("1 ", true),
                        new Piece("giờ", false));
        assertThat(told.after())
                .containsExactly(
                        new Piece("số giờ một ngày của việc này quá ", false),
                        new Piece("2 ", true),
                        new Piece("giờ", false));
    }

    @Test
    void leavesTextsWholeThatShareLittleOrNothing() {
        assertThat(Wordwise.of("", "mới").after()).containsExactly(new Piece("mới", true));
        assertThat(Wordwise.of("4", "").before()).containsExactly(new Piece("4", true));
        assertThat(Wordwise.of("trẻ em làm nghề cá", "trẻ em bán vé số rất khuya")
                        .after())
                .hasSize(1);
        String long1 = "một ".repeat(900);
        assertThat(Wordwise.of(long1, long1 + "hai").after()).hasSize(1);
    }

    @Property(tries = 300)
    void losesNothingOfEitherText(
            @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'c') String one,
            @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'c') String other) {
        String before = one.replace('c', ' ');
        String after = other.replace('c', ' ');
        Wordwise told = Wordwise.of(before, after);
        assertThat(text(told.before())).isEqualTo(before);
        assertThat(text(told.after())).isEqualTo(after);
        assertThat(common(told.before())).isEqualTo(common(told.after()));
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(joining());
    }

    private static String common(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.changed())
                .map(Piece::text)
                .collect(joining());
    }
}
