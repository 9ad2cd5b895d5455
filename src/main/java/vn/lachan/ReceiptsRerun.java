package vn.lachan;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import vn.lachan.classification.Receipt;
import vn.lachan.classification.Receipts;
import vn.lachan.classification.Rerun;
import vn.lachan.classification.Rerun.Difference;
import vn.lachan.classification.Rerun.Verdict;
import vn.lachan.classification.RerunningAll;
import vn.lachan.rulebook.ArchivedRulebooks;
import vn.lachan.vault.Vault;

/**
 * {@code receipts rerun}: runs the receipts of a period again on their archived rulebooks, without server and engine, and
 * names each that does not come out the same.
 */
final class ReceiptsRerun implements Command {

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Optional<Period> period = Period.in(arguments);
        if (period.isEmpty()) {
            return MISUSED;
        }
        try (ConfigurableApplicationContext rooms = new SpringApplicationBuilder(Rooms.class)
                .profiles("command")
                .web(WebApplicationType.NONE)
                .run(period.get().options().toArray(String[]::new))) {
            return rerun(rooms.getBean(RerunningAll.class), period.get(), out);
        }
    }

    private static int rerun(RerunningAll all, Period period, PrintStream out) {
        Map<Verdict, Long> counts =
                all.rerun(period.start(), period.end(), (receipt, rerun) -> print(receipt, rerun, out));
        out.printf(
                "Kết quả chạy lại / Rerun: SAME %d, DIFFERENT %d, NOT_RERUNNABLE %d%n",
                counts.get(Verdict.SAME), counts.get(Verdict.DIFFERENT), counts.get(Verdict.NOT_RERUNNABLE));
        boolean allSame =
                counts.entrySet().stream().allMatch(count -> count.getKey() == Verdict.SAME || count.getValue() == 0);
        return allSame ? WELL : NOT_WELL;
    }

    private static void print(Receipt receipt, Rerun rerun, PrintStream out) {
        out.println(receipt.id() + " " + rerun.verdict());
        if (rerun.reason() != null) {
            out.println("    " + rerun.reason().vi());
            out.println("    " + rerun.reason().en());
        }
        rerun.differences().stream().findFirst().ifPresent(first -> out.println("    " + described(first)));
    }

    /** Only what cannot tell of a child: codes and texts of the result, none of the facts that it rests on. */
    private static String described(Difference difference) {
        boolean tellsOfFacts =
                difference.pointer().contains("/facts/") || difference.pointer().equals("/childRef");
        boolean single = isSingle(difference.then()) && isSingle(difference.now());
        return tellsOfFacts || !single
                ? difference.pointer()
                : difference.pointer() + ": " + difference.then() + " -> " + difference.now();
    }

    private static boolean isSingle(@Nullable JsonNode node) {
        return node == null || node.isValueNode();
    }

    /** The rooms that running again needs, on the database as it stands. */
    @ComponentScan(
            basePackageClasses = {Vault.class, Receipts.class},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "vn\\.lachan\\.\\w+\\.web\\..*"))
    @ComponentScan(
            basePackageClasses = ArchivedRulebooks.class,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = "vn\\.lachan\\.rulebook\\.\\w*Archive"))
    @Import(DatabaseAsItStands.class)
    static class Rooms {
        /** Made at once, so that what hinders it is told as a plain message. */
        @Bean
        static LazyInitializationExcludeFilter atOnce() {
            return LazyInitializationExcludeFilter.forBeanTypes(RerunningAll.class);
        }
    }
}
