package vn.lachan.rulechange.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Two texts taken apart into what both say and what only one of them says, word by word, by their longest common
 * subsequence. Texts that share little, or are very long, stay whole: crumbs of a sentence tell nobody anything.
 */
public record Wordwise(List<Piece> before, List<Piece> after) {

    private static final int LONGEST = 800;
    /** Less than this part of the longer text in common is another text. */
    private static final double ALIKE = 0.5;

    /** Some words on end, and whether the other text lacks them. */
    public record Piece(String text, boolean changed) {}

    static Wordwise of(String before, String after) {
        String[] was = words(before);
        String[] becomes = words(after);
        if (Math.max(was.length, becomes.length) > LONGEST) {
            return whole(before, after);
        }
        BitSet keptBefore = new BitSet();
        BitSet keptAfter = new BitSet();
        common(was, becomes, keptBefore, keptAfter);
        return keptBefore.cardinality() < ALIKE * Math.max(was.length, becomes.length)
                ? whole(before, after)
                : new Wordwise(pieces(was, keptBefore), pieces(becomes, keptAfter));
    }

    private static Wordwise whole(String before, String after) {
        return new Wordwise(List.of(new Piece(before, true)), List.of(new Piece(after, true)));
    }

    /** Words with the space behind them, so that nothing of the text is lost. */
    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split("(?<=\\s)(?=\\S)", -1);
    }

    private static void common(String[] was, String[] becomes, BitSet keptBefore, BitSet keptAfter) {
        int[][] longest = new int[was.length + 1][becomes.length + 1];
        for (int i = was.length - 1; i >= 0; i--) {
            for (int j = becomes.length - 1; j >= 0; j--) {
                longest[i][j] = was[i].equals(becomes[j])
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < was.length && j < becomes.length) {
            if (was[i].equals(becomes[j])) {
                keptBefore.set(i++);
                keptAfter.set(j++);
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static List<Piece> pieces(String[] words, BitSet kept) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < words.length) {
            boolean common = kept.get(from);
            int to = common ? kept.nextClearBit(from) : kept.nextSetBit(from);
            int end = to < 0 ? words.length : Math.min(to, words.length);
            pieces.add(new Piece(String.join("", Arrays.asList(words).subList(from, end)), !common));
            from = end;
        }
        return pieces;
    }
}
