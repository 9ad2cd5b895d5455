package vn.lachan.rulechange.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds of which row of a table each row of its later version was made: first those that are equal, then those that begin
 * alike, then those that share at least half of their words.
 */
final class RowMatching {

    static final int NEW = -1;
    /** Beyond so many changed rows another table was put in its place, and likeness means nothing. */
    private static final int FEW = 400;

    private final List<List<String>> before;
    private final List<List<String>> after;
    private final int[] origins;
    private final TreeSet<Integer> left = new TreeSet<>();

    private RowMatching(TableRows before, TableRows after) {
        this.before = before.rows();
        this.after = after.rows();
        this.origins = new int[this.after.size()];
        Arrays.fill(origins, NEW);
        for (int i = 0; i < this.before.size(); i++) {
            left.add(i);
        }
    }

    /** For each row of {@code after} the index of its row in {@code before}, or {@link #NEW}. */
    static int[] of(TableRows before, TableRows after) {
        RowMatching matching = new RowMatching(before, after);
        matching.matchEqual();
        matching.matchAlike(true);
        matching.matchAlike(false);
        return matching.origins;
    }

    private void matchEqual() {
        Map<List<String>, Deque<Integer>> places = new HashMap<>();
        for (int i : left) {
            places.computeIfAbsent(before.get(i), row -> new ArrayDeque<>()).add(i);
        }
        for (int i = 0; i < after.size(); i++) {
            Integer place =
                    places.getOrDefault(after.get(i), new ArrayDeque<>()).poll();
            if (place != null) {
                match(i, place);
            }
        }
    }

    private void matchAlike(boolean sameBeginning) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (origins[i] == NEW) {
                open.add(i);
            }
        }
        if (open.size() > FEW && left.size() > FEW) {
            return;
        }
        for (int i : open) {
            int best = NEW;
            int most = 0;
            for (int place : left) {
                int alike = alike(before.get(place), after.get(i), sameBeginning);
                boolean nearer = Math.abs(place - i) < Math.abs(best - i);
                if (alike > most || (alike == most && alike > 0 && nearer)) {
                    best = place;
                    most = alike;
                }
            }
            if (best != NEW) {
                match(i, best);
            }
        }
    }

    /** How many words two rows share; 0 where it is too few to call one the other's later version. */
    private static int alike(List<String> one, List<String> other, boolean sameBeginning) {
        if (sameBeginning && !one.get(0).equals(other.get(0))) {
            return 0;
        }
        int same = 0;
        int words = 0;
        for (int i = 0; i < one.size(); i++) {
            boolean empty = one.get(i).isEmpty() && other.get(i).isEmpty();
            words += empty ? 0 : 1;
            same += !empty && one.get(i).equals(other.get(i)) ? 1 : 0;
        }
        return sameBeginning || 2 * same >= words ? same : 0;
    }

    private void match(int row, int place) {
        origins[row] = place;
        left.remove(place);
    }
}
