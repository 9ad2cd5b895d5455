package vn.lachan.rulebook;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/**
 * What a check of a folder of rule files found.
 *
 * @param hash of the files, null where they cannot be read
 * @param version as the manifest says, null where the files are refused
 * @param examples how many examples were run
 * @param faults everything that is wrong
 */
public record RulesCheck(@Nullable String hash, @Nullable String version, int examples, List<RuleFault> faults) {

    /** Checks structure, types, codes, legal bases, the language of the rules, and the examples. */
    public static RulesCheck of(Path folder) {
        try {
            return of(RuleFiles.in(folder));
        } catch (RulesRefused refused) {
            return new RulesCheck(null, null, 0, refused.faults());
        } catch (UncheckedIOException unreadable) {
            Faults faults = new Faults();
            faults.add(folder.toString(), null, null, "không đọc được thư mục này", "this folder cannot be read");
            return new RulesCheck(null, null, 0, faults.found());
        }
    }

    /** Checks the same of files that were read before. */
    public static RulesCheck of(RuleFiles files) {
        String hash = files.hash();
        try {
            Rulebook rulebook = Rulebook.compile(files);
            Faults faults = new Faults();
            int examples = new Examples(rulebook).run(faults);
            return new RulesCheck(hash, rulebook.manifest().version(), examples, faults.found());
        } catch (RulesRefused refused) {
            return new RulesCheck(hash, null, 0, refused.faults());
        }
    }

    public boolean isWell() {
        return faults.isEmpty();
    }
}
