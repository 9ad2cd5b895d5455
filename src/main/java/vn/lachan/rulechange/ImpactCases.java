package vn.lachan.rulechange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lachan.classification.Contents;
import vn.lachan.classification.Essence;
import vn.lachan.classification.Receipt;
import vn.lachan.classification.Receipts;
import vn.lachan.identity.CaseNumber;
import vn.lachan.intervention.JudgedCase;
import vn.lachan.intervention.JudgedCases;
import vn.lachan.rulebook.FactsReader;
import vn.lachan.rulebook.Judgement;
import vn.lachan.rulebook.Standing;
import vn.lachan.rulebook.Told;
import vn.lachan.rulechange.ImpactCell.Population;
import vn.lachan.rulechange.ImpactEffect.Child;
import vn.lachan.rulechange.ImpactJudging.Understood;
import vn.lachan.vault.Damaged;
import vn.lachan.vault.Erased;

/**
 * What a standing makes of open cases, by their latest receipts: compared is what stands in the file, since that is what
 * the work goes by.
 */
@Component
class ImpactCases {

    private final JudgedCases cases;
    private final Receipts receipts;

    ImpactCases(JudgedCases cases, Receipts receipts) {
        this.cases = cases;
        this.receipts = receipts;
    }

    /** One case and what becomes of it. */
    sealed interface Compared {

        CaseNumber number();

        record Judged(CaseNumber number, ImpactEffect effect) implements Compared {}

        record NotUnderstood(CaseNumber number) implements Compared {}

        record Unreadable(CaseNumber number) implements Compared {}
    }

    long count() {
        return cases.count();
    }

    List<JudgedCase> next(String after, int most) {
        return cases.next(after, most);
    }

    /** The one case of that number, if it is still open. */
    List<JudgedCase> only(String number) {
        return cases.only(number);
    }

    /** Compares each of {@code page}, in its order. */
    List<Compared> compare(List<JudgedCase> page, Standing before, Standing after) {
        List<@Nullable Opened> opened = open(page);
        List<Told> told = opened.stream()
                .filter(Opened.class::isInstance)
                .map(one -> one.facts)
                .toList();
        var understood = new ImpactJudging(before, after).understand(told).iterator();
        List<Optional<Understood>> each = new ArrayList<>(page.size());
        opened.forEach(one -> each.add(one == null ? Optional.empty() : understood.next()));
        var judged = ImpactJudging.after(each.stream().flatMap(Optional::stream).toList())
                .iterator();
        List<Compared> compared = new ArrayList<>(page.size());
        for (int index = 0; index < page.size(); index++) {
            JudgedCase one = page.get(index);
            Opened receipt = opened.get(index);
            Optional<Understood> child = each.get(index);
            if (receipt == null) {
                compared.add(new Compared.Unreadable(one.number()));
            } else if (child.isEmpty()) {
                compared.add(new Compared.NotUnderstood(one.number()));
            } else {
                compared.add(new Compared.Judged(one.number(), effect(one, receipt, child.get(), judged.next())));
            }
        }
        return compared;
    }

    /** What a receipt tells. */
    private record Opened(Told facts, Essence result, String ageBand) {}

    private List<@Nullable Opened> open(List<JudgedCase> page) {
        Map<UUID, Receipt> found =
                receipts.find(page.stream().map(JudgedCase::receipt).collect(Collectors.toSet()));
        List<@Nullable Opened> opened = new ArrayList<>(page.size());
        for (JudgedCase one : page) {
            Optional<Contents> contents =
                    one.erased() ? Optional.empty() : contents(Optional.ofNullable(found.get(one.receipt())), one);
            opened.add(contents.map(ImpactCases::opened).orElse(null));
        }
        return opened;
    }

    /** Of the receipt, since those of a day share a key; of the file where that one cannot be read. */
    private Optional<Contents> contents(Optional<Receipt> receipt, JudgedCase about) {
        try {
            return receipt.map(receipts::open).or(() -> cases.onFile(about.number()));
        } catch (Erased | Damaged unreadable) {
            return onFile(about);
        }
    }

    private Optional<Contents> onFile(JudgedCase about) {
        try {
            return cases.onFile(about.number());
        } catch (Erased | Damaged unreadable) {
            return Optional.empty();
        }
    }

    private static Opened opened(Contents contents) {
        return new Opened(
                FactsReader.read(contents.facts().toString().getBytes(UTF_8)),
                Essence.of(contents.result()),
                contents.result().path("ageBand").asText(ImpactReceipts.UNKNOWN));
    }

    private static ImpactEffect effect(JudgedCase about, Opened receipt, Understood child, Judgement judged) {
        Essence after = Essence.of(judged);
        boolean changed = !after.equals(receipt.result);
        return new ImpactEffect(
                new Child(
                        Population.CASES,
                        receipt.ageBand,
                        about.unit().value(),
                        ImpactReceipts.known(child.facts().sex())),
                receipt.result,
                after,
                ImpactReceipts.deadline(child.editions().was(), receipt.result.urgency()),
                ImpactReceipts.deadline(child.editions().becomes(), after.urgency()),
                changed && about.isQuestionedBy(after.childClass()),
                changed && about.becomesEmergencyBy(after.urgency()));
    }
}
