package vn.lachan.rulebook;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.lachan.rulebook.law.RuleFiles;

/** The rule files of this repository, as they are or with a change. */
final class Shipped {

    static final RuleFiles FILES = RuleFiles.in(Path.of("rules"));

    private Shipped() {}

    private static final class Compiled {
        static final Rulebook RULEBOOK = Rulebook.compile(FILES);
    }

    static Rulebook rulebook() {
        return Compiled.RULEBOOK;
    }

    /** The files with {@code file} changed; the change must change something. */
    static RuleFiles with(String file, UnaryOperator<String> change) {
        Map<String, String> texts = new HashMap<>(FILES.byPath());
        String before = texts.getOrDefault(file, "");
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("The change leaves " + file + " as it is");
        }
        texts.put(file, after);
        return RuleFiles.of(texts);
    }

    static RuleFiles without(String file) {
        Map<String, String> texts = new HashMap<>(FILES.byPath());
        texts.remove(file);
        return RuleFiles.of(texts);
    }
}
