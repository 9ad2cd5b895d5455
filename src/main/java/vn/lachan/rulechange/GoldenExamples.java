package vn.lachan.rulechange;

import vn.lachan.rulebook.ExampleFiles;
import vn.lachan.rulebook.law.RuleFiles;

/** The golden cases of the law among the examples, marked {@code chuan}: two persons have to agree to a change. */
final class GoldenExamples {

    private static final int PERSONS = 2;

    private GoldenExamples() {}

    /** How many persons beside the proposer have to approve the way from {@code before} to {@code after}. */
    static int approvals(RuleFiles before, RuleFiles after) {
        return ExampleFiles.golden(before).equals(ExampleFiles.golden(after)) ? 1 : PERSONS;
    }
}
