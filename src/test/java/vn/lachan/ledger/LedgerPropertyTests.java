package vn.lachan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.lachan.identity.CaseNumber;
import vn.lachan.vault.Database;

class LedgerPropertyTests {

    private static final HikariDataSource DATABASE = Database.H2.migrated();
    private static final TestLedger NODE = TestLedger.over(DATABASE);
    private static int cases;

    @AfterContainer
    static void close() {
        DATABASE.close();
    }

    @Property(tries = 60)
    void anySequenceOfActsVerifies(@ForAll("transactions") List<List<Act>> transactions) {
        CaseNumber chain = told(transactions);

        List<Entry> entries = NODE.ledger().read(chain);
        assertThat(entries).hasSameSizeAs(transactions);
        assertThat(NODE.findings(chain)).isEmpty();
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).acts()).hasSameSizeAs(transactions.get(i));
        }
    }

    @Property(tries = 200)
    void anyChangedBitOfAHeaderIsFound(
            @ForAll("transactions") List<List<Act>> transactions, @ForAll @IntRange(min = 0) int place) {
        CaseNumber chain = told(transactions);
        Entry entry = NODE.ledger().read(chain).get(place % transactions.size());
        byte[] header = entry.header().getBytes(UTF_8);
        header[place % header.length] ^= (byte) (1 << (place % 8));
        new JdbcTemplate(DATABASE)
                .update(
                        "update ledger_entry set header = ? where chain = ? and seq = ?",
                        new String(header, UTF_8),
                        chain.value(),
                        entry.seq());

        assertThat(NODE.findings(chain)).contains(new Finding.WrongHash(chain.value(), entry.seq()));
    }

    @Provide
    Arbitrary<List<List<Act>>> transactions() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(20);
        Arbitrary<Act> act = Combinators.combine(Arbitraries.of("NOTE", "TASK_COMPLETED", "FLOW_TAKEN"), text)
                .as((what, fact) -> Act.of(what, Map.of("fact", fact)));
        Arbitrary<Act> withContents =
                Combinators.combine(act, text).as((plain, written) -> plain.with(TextNode.valueOf(written)));
        return Arbitraries.oneOf(act, withContents)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static CaseNumber told(List<List<Act>> transactions) {
        CaseNumber chain = CaseNumber.of(2026, ++cases);
        NODE.vault().open(chain.value());
        transactions.forEach(acts -> NODE.tell(ledger -> acts.forEach(act -> ledger.record(chain, act))));
        return chain;
    }
}
