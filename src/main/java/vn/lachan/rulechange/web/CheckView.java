package vn.lachan.rulechange.web;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.RuleFault;
import vn.lachan.rulebook.RulesCheck;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.RuleDraft;

/** What the gate says of a draft, each fault at its row and column. */
record CheckView(boolean well, @Nullable String hash, int examples, List<FaultView> faults) {

    /**
     * A fault.
     *
     * @param table whose it is, null where it is of no table
     * @param row of the draft, counted from 0; null where no row is meant
     * @param severity ERROR, which keeps the rules from coming into force, or WARNING
     * @param mend how to mend it
     */
    record FaultView(
            String file,
            @Nullable String table,
            @Nullable Integer row,
            @Nullable String column,
            String severity,
            String message,
            String mend) {

        static FaultView of(RuleFault fault, RuleDraft draft, Locale locale) {
            TableShape table = TableShape.of(fault.file()).orElse(null);
            OptionalInt row = table == null || fault.line() == null
                    ? OptionalInt.empty()
                    : draft.rows(table).rowAt(fault.line());
            return new FaultView(
                    fault.file(),
                    table == null ? null : TableWords.name(fault.file()),
                    row.isPresent() ? row.getAsInt() : null,
                    fault.column(),
                    fault.severity().name(),
                    table == null || fault.line() == null
                            ? fault.words().in(locale)
                            : fault.why().in(locale),
                    fault.mend().in(locale));
        }
    }

    static CheckView of(RulesCheck check, RuleDraft draft, Locale locale) {
        return new CheckView(
                check.isWell(),
                check.hash(),
                check.examples(),
                check.faults().stream()
                        .map(fault -> FaultView.of(fault, draft, locale))
                        .toList());
    }
}
