package vn.lachan.rulebook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/**
 * The checks of rule files, each content once on this node: whoever asks while the same files are being checked waits for
 * that check. So a job that is run again since its first run took too long ends with the first, instead of never.
 */
@Component
public class RuleChecks {

    private static final int KEPT = 8;
    private static final int KEPT_COMPILED = 2;

    private final Cache<String, RulesCheck> checks =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<String, Rulebook> sound =
            Caffeine.newBuilder().maximumSize(KEPT_COMPILED).build();

    /** The whole check, for whoever proposes the files. */
    public RulesCheck whole(RuleFiles files) {
        return checks.get(files.hash(), hash -> RulesCheck.of(files));
    }

    /**
     * The rulebook of the files, if they may come into force.
     *
     * @throws RulesRefused with everything that is wrong
     */
    Rulebook sound(RuleFiles files) {
        return sound.get(files.hash(), hash -> CheckedRulebook.of(files));
    }
}
