package vn.lachan.rulechange.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.rulebook.RulebooksOnFile;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.DraftTables.Head;
import vn.lachan.rulechange.draft.DraftTables.Kept;

/** The drafts of supervisors, one each. Nothing of a draft is in force; a draft without changes follows the rulebook that is. */
@Component
public class RuleDrafts {

    private final DraftTables tables;
    private final Rulebooks rulebooks;
    private final RulebooksOnFile onFile;

    RuleDrafts(DraftTables tables, Rulebooks rulebooks, RulebooksOnFile onFile) {
        this.tables = tables;
        this.rulebooks = rulebooks;
        this.onFile = onFile;
    }

    /** The draft of that account; one that was never begun is the rulebook in force. */
    @Transactional(readOnly = true)
    public RuleDraft of(String username) {
        return read(username, tables.head(username).orElse(null));
    }

    private RuleDraft read(String username, @Nullable Head head) {
        String inForce = rulebooks.latest().hash();
        Map<String, TableRows> changed = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        for (Kept table : tables.tables(username)) {
            versions.put(table.file(), table.version());
            if (table.rows() != null) {
                changed.put(table.file(), table.rows());
            }
        }
        String base = head == null || changed.isEmpty() ? inForce : head.baseHash();
        RuleFiles files = onFile.find(base).orElseThrow(() -> new IllegalStateException("No rulebook " + base));
        return new RuleDraft(username, base, files, inForce, changed, versions);
    }

    /**
     * Keeps a table over what was read of it.
     *
     * @return the new tag
     * @throws DraftChanged where the table was saved since, or the draft is over another rulebook by now
     */
    @Transactional
    public String save(String username, TableShape table, TableRows rows, String readTag) {
        Head head = hold(username, table.file());
        RuleDraft draft = read(username, head);
        if (!draft.tag(table).equals(readTag)) {
            throw new DraftChanged(table.file(), !draft.isOfBase(readTag));
        }
        long version = head.version() + 1;
        boolean same = rows.equals(draft.base(table));
        tables.advance(username, new Head(draft.baseHash(), version));
        tables.put(username, new Kept(table.file(), version, same ? null : rows));
        return draft.tag(version);
    }

    /**
     * Keeps several tables over the draft that was read; the others stay as they are.
     *
     * @throws DraftChanged where anything of the draft was saved since
     */
    @Transactional
    public void saveAll(String username, Map<TableShape, TableRows> those, String readTag) {
        Head head = hold(username, "*");
        RuleDraft draft = read(username, head);
        if (!draft.tag().equals(readTag)) {
            throw new DraftChanged("*", !draft.isOfBase(readTag));
        }
        long version = head.version() + 1;
        tables.advance(username, new Head(draft.baseHash(), version));
        those.forEach((table, rows) ->
                tables.put(username, new Kept(table.file(), version, rows.equals(draft.base(table)) ? null : rows)));
    }

    /** Puts every table of the draft back to the rulebook in force. */
    @Transactional
    public void discard(String username) {
        drop(
                username,
                hold(username, "*"),
                read(username, null).changed().keySet(),
                rulebooks.latest().hash());
    }

    /** Puts one table back to the rulebook that the draft changes. */
    @Transactional
    public void discard(String username, TableShape table) {
        Head head = hold(username, table.file());
        RuleDraft draft = read(username, head);
        drop(username, head, Set.of(table.file()), draft.baseHash());
    }

    /**
     * Takes the changes over to the rulebook in force. Tables that changed on both sides are kept as the draft has them, or
     * dropped.
     *
     * @throws DraftRefused where one of them is neither in {@code keep} nor in {@code drop}
     */
    @Transactional
    public void moveOn(String username, Set<String> keep, Set<String> drop) {
        Head head = hold(username, "*");
        RuleDraft draft = read(username, head);
        Set<String> both = changedOnBothSides(draft);
        String undecided = both.stream()
                .filter(file -> keep.contains(file) == drop.contains(file))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!undecided.isEmpty()) {
            throw DraftRefused.undecided(undecided);
        }
        RuleFiles now = onFile.find(draft.inForce()).orElseThrow();
        Set<String> gone = draft.changed().keySet().stream()
                .filter(file -> (both.contains(file) && drop.contains(file)) || arrived(draft, now, file))
                .collect(Collectors.toSet());
        drop(username, head, gone, draft.inForce());
    }

    private static boolean arrived(RuleDraft draft, RuleFiles now, String file) {
        return TableShape.of(file)
                .map(table -> TableRows.in(table, now.byPath().getOrDefault(file, "")))
                .equals(Optional.ofNullable(draft.changed().get(file)));
    }

    /** The tables of an overtaken draft that the rulebook in force has changed otherwise. */
    public Set<String> changedOnBothSides(RuleDraft draft) {
        if (!draft.isOvertaken()) {
            return Set.of();
        }
        RuleFiles now = onFile.find(draft.inForce()).orElseThrow();
        return draft.changed().keySet().stream()
                .filter(file -> !Objects.equals(
                        now.byPath().get(file), draft.base().byPath().get(file)))
                .filter(file -> !arrived(draft, now, file))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void drop(String username, Head head, Set<String> files, String base) {
        long version = head.version() + 1;
        tables.advance(username, new Head(base, version));
        files.forEach(file -> tables.put(username, new Kept(file, version, null)));
    }

    private Head hold(String username, String file) {
        try {
            return tables.hold(username, rulebooks.latest().hash());
        } catch (DuplicateKeyException begunElsewhere) {
            throw new DraftChanged(file, false);
        }
    }
}
