package vn.lachan.rulechange;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.lachan.rulebook.law.RuleFiles;

/**
 * How much of one file a change touches.
 *
 * @param added lines that the other version has not
 * @param removed lines that it has not any more
 */
public record ChangedFile(String file, int added, int removed) {

    /** The files that differ, in order. */
    static List<ChangedFile> between(RuleFiles before, RuleFiles after) {
        SortedSet<String> all = new TreeSet<>(before.byPath().keySet());
        all.addAll(after.byPath().keySet());
        return all.stream()
                .map(file -> of(file, lines(before, file), lines(after, file)))
                .filter(changed -> changed.added + changed.removed > 0)
                .toList();
    }

    private static List<String> lines(RuleFiles files, String file) {
        return files.byPath().getOrDefault(file, "").lines().toList();
    }

    private static ChangedFile of(String file, List<String> before, List<String> after) {
        List<String> left = new ArrayList<>(before);
        int added = 0;
        for (String line : after) {
            if (!left.remove(line)) {
                added++;
            }
        }
        return new ChangedFile(file, added, left.size());
    }

    /** {@code numbers.csv: +1 −1}. */
    @Override
    public String toString() {
        return file + ": +" + added + " −" + removed;
    }
}
