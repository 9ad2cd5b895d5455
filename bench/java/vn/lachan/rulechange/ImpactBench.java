package vn.lachan.rulechange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.bench.Databases;
import vn.lachan.bench.Product;
import vn.lachan.bench.Verdicts;
import vn.lachan.classification.Receipt;
import vn.lachan.classification.ReceiptGenerator;
import vn.lachan.classification.Receipts;
import vn.lachan.rulebook.Population;
import vn.lachan.rulebook.Standings;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulechange.Impact.Phase;

/**
 * How long it takes to tell what a change of rules would do to many receipts, on PostgreSQL, from the request to the result
 * in its table: half of them of working children, half as a screening brings them. Beside it the same receipts are read and
 * unsealed with nobody judging.
 */
class ImpactBench {

    private static final int RECEIPTS = Integer.getInteger("bench.receipts", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final double MOST_SECONDS = 10;
    private static final int PAGE = 1_000;

    @TempDir
    Path home;

    @Test
    void measure() throws Exception {
        try (Databases databases = Databases.start();
                Product product = Product.start(databases.postgres("impact"), home, source -> source)) {
            RuleFiles files = candidate(RuleFiles.in(Path.of("rules")));
            product.bean(JdbcTemplate.class)
                    .update("insert into rulebook_candidate (hash, bytes) values (?, ?)", files.hash(), files.bytes());
            Receipts receipts = product.bean(Receipts.class);
            var edition = product.bean(Standings.class).now().latest();
            ReceiptGenerator.keep(receipts, edition, Population.intake(RECEIPTS / 2));
            ReceiptGenerator.keep(receipts, edition, Population.survey(RECEIPTS - RECEIPTS / 2));
            // Those of this very millisecond are not before now.
            Thread.sleep(5);
            Verdicts.line("%n%,d receipts, seconds", RECEIPTS);
            Verdicts.line("%-10s %12s %16s", "", "told impact", "reading alone");
            double best = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                double impact = impact(product, files, "QT-" + round);
                double reading = reading(receipts);
                best = Math.min(best, impact);
                Verdicts.line("%-10d %12.2f %16.2f", round + 1, impact, reading);
                if (round == 0) {
                    Verdicts.atMost("the first impact", impact, MOST_SECONDS * RECEIPTS / 1e5, "s");
                }
            }
            Verdicts.atMost("the best impact", best, MOST_SECONDS * RECEIPTS / 1e5, "s");
        }
    }

    /** More time at family work, fewer at risk, hazardous work an emergency: much changes. */
    private static RuleFiles candidate(RuleFiles shipped) {
        Map<String, String> texts = new HashMap<>(shipped.byPath());
        texts.computeIfPresent("numbers.csv", (file, text) -> text.replace("FAMILY_HOURS_DAY,1,", "FAMILY_HOURS_DAY,2,")
                .replace("STRUCTURAL_FACTORS,2,", "STRUCTURAL_FACTORS,3,"));
        texts.computeIfPresent("urgency.csv", (file, text) -> text.replace("U-06,URGENT,", "U-06,EMERGENCY,"));
        return RuleFiles.of(texts);
    }

    private static double impact(Product product, RuleFiles files, String change) throws InterruptedException {
        Impacts impacts = product.bean(Impacts.class);
        long begin = System.nanoTime();
        product.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> product.publish(new ImpactWanted(change, files.hash())));
        product.bean(ImpactRounds.class).round();
        Impact impact = impacts.latest(change, Phase.PREVIEW).orElseThrow();
        while (impact.finishedAt().isEmpty()) {
            // The application's own thread was faster.
            Thread.sleep(5);
            impact = impacts.latest(change, Phase.PREVIEW).orElseThrow();
        }
        if (impact.state() != Impact.State.DONE || impact.done() < RECEIPTS) {
            throw new IllegalStateException("The impact came to " + impact);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double reading(Receipts receipts) {
        long begin = System.nanoTime();
        Instant end = Instant.parse("2100-01-01T00:00:00Z");
        long read = 0;
        List<Receipt> page = receipts.next(Instant.EPOCH, end, null, PAGE);
        while (!page.isEmpty()) {
            for (Receipt receipt : page) {
                read += receipts.facts(receipt).factDate().isPresent() ? 1 : 0;
            }
            page = receipts.next(Instant.EPOCH, end, page.get(page.size() - 1), PAGE);
        }
        if (read != RECEIPTS) {
            throw new IllegalStateException("Read " + read);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
