package vn.lachan.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.vault.NameIndex;
import vn.lachan.vault.SealedJson;
import vn.lachan.vault.Vault;

/**
 * Fills PostgreSQL with files of children as many years would: names as frequent as they are, one case in ten closed, one
 * in twenty of a child that lives elsewhere. Those of the first communes are sealed with keys of their own; of the others
 * nothing can be read.
 */
final class CaseGenerator {

    private static final int BATCH = 1_000;
    private static final List<String> FAMILIES = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng");
    private static final List<String> MIDDLES = List.of("Văn", "Thị", "Hữu", "Minh", "Ngọc", "Đức", "Thanh", "Quang");
    private static final List<String> GIVEN = List.of(
            "An", "Bình", "Chi", "Dung", "Giang", "Hà", "Hải", "Hạnh", "Hiếu", "Hoa", "Hùng", "Hương", "Khánh", "Lan",
            "Linh", "Long", "Mai", "Nam", "Nga", "Nhung", "Oanh", "Phong", "Phúc", "Quyên", "Sơn", "Tâm", "Thảo", "Thu",
            "Trang", "Trung", "Tú", "Tuấn", "Uyên", "Vân", "Việt", "Xuân", "Yến", "Zin");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final NameIndex names;
    private final SealedJson sealed;

    CaseGenerator(
            DataSource database, TransactionTemplate transaction, Vault vault, NameIndex names, SealedJson sealed) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = transaction;
        this.vault = vault;
        this.names = names;
        this.sealed = sealed;
    }

    /** The code of the n-th commune, as the generator of tasks has it. */
    static String commune(int n) {
        return String.format(Locale.ROOT, "%05d", 10_000 + n);
    }

    /** Adds {@code total} cases in as many communes as tasks have; those of the first {@code readable} can be read. */
    void fill(int total, int readable) {
        jdbc.execute("create table bench_word (kind text, nr int, token bytea)");
        words("family", FAMILIES);
        words("middle", MIDDLES);
        words("given", GIVEN);
        jdbc.update(
                "insert into report values ('TB-2026-000001', 'PHONE', '10000', now(), now(), 'tiepnhan', '\\x00')");
        jdbc.execute("select setseed(0.5)");
        jdbc.update("""
                create table bench_case as select n,
                    'HS-2026-' || lpad(n::text, greatest(6, length(n::text)), '0') as case_number,
                    floor(random() * %d)::int as commune, random() as living, random() as urgency, random() as state,
                    now() - random() * interval '4 years' as received_at,
                    least(7, floor(-ln(1 - random()) * 2)::int) as family,
                    floor(random() * 8)::int as middle, floor(random() * %d)::int as given
                from generate_series(1, %d) n""".formatted(OpenTaskGenerator.COMMUNES, GIVEN.size(), total));
        jdbc.execute("alter table bench_case add home int, add readable boolean");
        jdbc.update(
                "update bench_case set home = case when living < 0.05 then (commune * 7 + 13) % ?"
                        + " when living < 0.7 then commune end",
                OpenTaskGenerator.COMMUNES);
        jdbc.update("update bench_case set readable = commune < ? or coalesce(home < ?, false)", readable, readable);
        // Foreign keys hold by the way it is made; to have each row checked takes minutes.
        jdbc.execute("alter table case_file disable trigger all");
        jdbc.execute("alter table name_token disable trigger all");
        jdbc.update("""
                insert into vault_key select case_number, decode(repeat(md5(n::text), 8), 'hex'), received_at
                from bench_case where not readable order by n""");
        jdbc.update("""
                insert into case_file (case_number, report_number, incident_unit, responsible_unit, residence_unit, urgency,
                    state, received_at, spell_began_at, sealed, version)
                select case_number, 'TB-2026-000001', (10000 + commune)::text,
                    (10000 + commune)::text, (10000 + home)::text,
                    case when urgency < 0.05 then 'EMERGENCY' when urgency < 0.15 then 'URGENT' else 'STANDARD' end,
                    case when state < 0.1 then 'RECEIVED' when state < 0.3 then 'CHECKED' when state < 0.9 then 'ASSESSED'
                        else 'UNFOUNDED' end,
                    received_at, received_at, decode(repeat(md5(n::text), 30), 'hex'), 0
                from bench_case order by n""");
        sealReadable();
        jdbc.update("""
                insert into name_token select distinct w.token, c.case_number from bench_case c join bench_word w
                on w.kind = 'family' and w.nr = c.family or w.kind = 'middle' and w.nr = c.middle
                    or w.kind = 'given' and w.nr = c.given""");
        jdbc.update("insert into name_token select decode(md5(family * 1000 + middle * 100 + given || ''), 'hex'),"
                + " case_number from bench_case");
        jdbc.execute("alter table case_file enable trigger all");
        jdbc.execute("alter table name_token enable trigger all");
        jdbc.execute("vacuum analyze");
    }

    /** The tokens of single words, learnt from the index itself: what two names have in common is the word. */
    private void words(String kind, List<String> words) {
        for (int nr = 0; nr < words.size(); nr++) {
            String word = words.get(nr);
            String one = "W1-" + kind.toUpperCase(Locale.ROOT) + '-' + nr;
            String other = "W2-" + kind.toUpperCase(Locale.ROOT) + '-' + nr;
            transaction.executeWithoutResult(status -> {
                vault.open(one);
                vault.open(other);
                names.index(one, word + " qqq");
                names.index(other, word + " www");
            });
            jdbc.update("""
                    insert into bench_word select ?, ?, a.token
                    from name_token a join name_token b on b.token = a.token where a.subject = ? and b.subject = ?""", kind, nr, one, other);
        }
    }

    private void sealReadable() {
        List<Map<String, Object>> rows = jdbc.queryForList(
                "select case_number, family, middle, given from bench_case where readable order by n");
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<Map<String, Object>> some = rows.subList(from, Math.min(from + BATCH, rows.size()));
            transaction.executeWithoutResult(status -> seal(some));
        }
    }

    private void seal(List<Map<String, Object>> rows) {
        List<Object[]> updates = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            String number = Objects.toString(row.get("case_number"));
            vault.open(number);
            String name = FAMILIES.get((int) row.get("family"))
                    + ' '
                    + MIDDLES.get((int) row.get("middle"))
                    + ' '
                    + GIVEN.get((int) row.get("given"));
            byte[] known = sealed.seal(
                    number,
                    "case/known",
                    Map.of("fullName", name, "condition", "x".repeat(350), "at", Instant.EPOCH.toString()));
            updates.add(new Object[] {known, number});
        }
        jdbc.batchUpdate("update case_file set sealed = ? where case_number = ?", updates);
    }
}
