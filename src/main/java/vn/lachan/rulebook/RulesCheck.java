package vn.lachan.rulebook;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.gate.Gaps;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/**
 * What the whole check of rule files found.
 *
 * @param hash of the files, null where they cannot be read
 * @param version as the manifest says, null where the files are refused
 * @param examples how many examples were run
 * @param faults everything that is wrong
 */
public record RulesCheck(@Nullable String hash, @Nullable String version, int examples, List<RuleFault> faults) {

    /** Checks a folder as it stands now. */
    public static RulesCheck of(Path folder) {
        Faults beside = new Faults();
        try {
            RuleFiles files = RuleFiles.in(folder);
            RuleFiles.leftOutIn(folder).forEach(path -> leftOut(path, beside));
            RulesCheck check = of(files);
            List<RuleFault> faults = new ArrayList<>(check.faults);
            faults.addAll(beside.found());
            return new RulesCheck(check.hash, check.version, check.examples, faults);
        } catch (RulesRefused refused) {
            return new RulesCheck(null, null, 0, refused.faults());
        } catch (UncheckedIOException unreadable) {
            beside.error(
                    folder.toString(),
                    null,
                    null,
                    new Words("không đọc được thư mục này", "this folder cannot be read"),
                    new Words(
                            "Xem lại tên thư mục và quyền đọc.",
                            "Look at the folder's name and the right to read it."));
            return new RulesCheck(null, null, 0, beside.found());
        }
    }

    private static void leftOut(String path, Faults faults) {
        faults.warning(
                path,
                null,
                null,
                new Words("tệp này không được đọc", "this file is not read"),
                new Words(
                        "Bảng phải là .csv, quy tắc .drl, ví dụ .csv trong examples/, viết chữ thường; tệp khác để nơi khác.",
                        "Tables are .csv, rules .drl, examples .csv in examples/, in small letters; others lie elsewhere."));
    }

    /** Checks files: structure, types, codes, legal bases, language, sense, examples, gaps, and what no example notices. */
    public static RulesCheck of(RuleFiles files) {
        String hash = files.hash();
        try {
            Faults faults = new Faults();
            Rulebook rulebook = CheckedRulebook.compiled(files, faults);
            Gaps.look(rulebook, CheckedRulebook.effort(), faults);
            if (faults.none()) {
                Unnoticed.look(rulebook, CheckedRulebook.effort(), faults);
            }
            int examples = new Examples(rulebook).count();
            return new RulesCheck(hash, rulebook.manifest().version(), examples, faults.found());
        } catch (RulesRefused refused) {
            return new RulesCheck(hash, null, 0, refused.faults());
        }
    }

    /** Whether nothing keeps the files from coming into force. */
    public boolean isWell() {
        return faults.stream().noneMatch(RuleFault::refuses);
    }

    /** What keeps the files from coming into force. */
    public List<RuleFault> errors() {
        return faults.stream().filter(RuleFault::refuses).toList();
    }

    /** What somebody should look at. */
    public List<RuleFault> warnings() {
        return faults.stream().filter(fault -> !fault.refuses()).toList();
    }
}
