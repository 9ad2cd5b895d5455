package vn.lachan.rulechange;

import java.util.Optional;
import vn.lachan.rulebook.law.RuleFiles;

/** Proposed rulebooks, by the hash of their content. */
interface Candidates {

    Optional<RuleFiles> find(String hash);
}
