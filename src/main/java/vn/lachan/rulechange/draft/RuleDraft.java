package vn.lachan.rulechange.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;
import vn.lachan.rulebook.law.TableShape;

/**
 * What one supervisor is about to change: tables of her own over those of a rulebook. Rules are the rulebook's.
 *
 * @param base the rulebook that the changes are made to
 * @param inForce the hash of the rulebook in force now
 * @param changed the tables that differ from the rulebook's
 * @param versions of every table that was ever saved, to save over
 */
public record RuleDraft(
        String username,
        String baseHash,
        RuleFiles base,
        String inForce,
        Map<String, TableRows> changed,
        Map<String, Long> versions) {

    public RuleDraft {
        changed = Map.copyOf(changed);
        versions = Map.copyOf(versions);
    }

    /** Whether another rulebook came in force since the draft was begun. */
    public boolean isOvertaken() {
        return !baseHash.equals(inForce);
    }

    public boolean isEmpty() {
        return changed.isEmpty();
    }

    /** The rows as the draft has them. */
    public TableRows rows(TableShape table) {
        TableRows mine = changed.get(table.file());
        return mine == null ? base(table) : mine;
    }

    /** The rows as the rulebook beneath has them. */
    public TableRows base(TableShape table) {
        return TableRows.in(table, base.byPath().getOrDefault(table.file(), ""));
    }

    public long version(TableShape table) {
        return versions.getOrDefault(table.file(), 0L);
    }

    /** Tells whether anything of the draft was saved since. */
    public String tag() {
        long last = versions.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return tag(last);
    }

    /** Tells whether the table was saved since, or other rows lie beneath it than those that were read. */
    public String tag(TableShape table) {
        return tag(version(table));
    }

    /** The tag of a table of this draft that has that version. */
    String tag(long version) {
        return version + mark();
    }

    /** Whether a tag was told of a draft over the same rulebook. */
    boolean isOfBase(String tag) {
        return tag.endsWith(mark());
    }

    private String mark() {
        return "-" + baseHash.substring(Math.max(0, baseHash.length() - 16));
    }

    public TableDifference difference(TableShape table) {
        return TableDifference.of(table, base(table), rows(table));
    }

    /** How the draft differs, table by table, in the order of the tables; those that are alike are left out. */
    public List<TableDifference> differences() {
        return TableShape.all().stream()
                .filter(table -> changed.containsKey(table.file()))
                .map(this::difference)
                .toList();
    }

    /**
     * The whole rulebook that would be proposed: the draft's tables, all else of the base.
     *
     * @throws RulesRefused where what was typed cannot even be read as rule files
     */
    public RuleFiles files() {
        if (isEmpty()) {
            return base;
        }
        Map<String, String> texts = new HashMap<>(base.byPath());
        for (TableShape table : TableShape.all()) {
            TableRows mine = changed.get(table.file());
            if (mine != null) {
                texts.put(table.file(), mine.text(table));
                if (table.isOfExamples() && mine.rows().isEmpty()) {
                    texts.remove(table.file());
                }
            }
        }
        return RuleFiles.of(texts);
    }
}
