package vn.lachan.rulechange.draft.file;

import java.nio.file.Path;
import java.util.Map;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.RuleDraft;
import vn.lachan.rulechange.draft.TableRows;

/** The tables of this repository. */
final class ShippedTables {

    static final RuleFiles FILES = RuleFiles.in(Path.of("rules"));
    private static final RuleDraft DRAFT =
            new RuleDraft("quanly", FILES.hash(), FILES, FILES.hash(), Map.of(), Map.of());

    private ShippedTables() {}

    static TableShape shape(String name) {
        return TableShape.of(name + ".csv").orElseThrow();
    }

    static TableRows rows(TableShape table) {
        return DRAFT.rows(table);
    }

    /** The draft's files with that table in the place of its own. */
    static RuleFiles with(TableShape table, TableRows rows) {
        return new RuleDraft("quanly", FILES.hash(), FILES, FILES.hash(), Map.of(table.file(), rows), Map.of()).files();
    }
}
