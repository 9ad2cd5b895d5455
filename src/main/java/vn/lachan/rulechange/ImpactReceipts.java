package vn.lachan.rulechange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lachan.classification.Essence;
import vn.lachan.classification.Receipt;
import vn.lachan.classification.Receipts;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.Judgement;
import vn.lachan.rulebook.Standing;
import vn.lachan.rulebook.Told;
import vn.lachan.rulebook.Urgency;
import vn.lachan.rulechange.ImpactCell.Aspect;
import vn.lachan.rulechange.ImpactCell.Population;
import vn.lachan.rulechange.ImpactEffect.Child;
import vn.lachan.rulechange.ImpactJudging.Understood;
import vn.lachan.vault.Damaged;
import vn.lachan.vault.Erased;

/** What two standings make of the facts of receipts: both judge, so that only what lies between them shows. */
@Component
class ImpactReceipts {

    static final String UNKNOWN = "UNKNOWN";

    private static final int PAGE = 1_000;

    private final Receipts receipts;

    ImpactReceipts(Receipts receipts) {
        this.receipts = receipts;
    }

    long count(Impact impact) {
        return receipts.count(impact.from(), impact.until());
    }

    /** Counts all receipts of the period. */
    ImpactTally tally(Impact impact, Standing before, Standing after, ImpactPages.Progress progress) {
        ImpactTally tally = new ImpactTally();
        try (ImpactPages<List<Receipt>, ImpactTally> pages =
                new ImpactPages<>(page -> tally(page, before, after), (page, counted) -> {
                    tally.add(counted);
                    progress.made(page.size());
                })) {
            @Nullable Receipt last = null;
            List<Receipt> page = receipts.next(impact.from(), impact.until(), last, PAGE);
            while (!page.isEmpty()) {
                pages.work(page);
                last = page.get(page.size() - 1);
                page = receipts.next(impact.from(), impact.until(), last, PAGE);
            }
            pages.finish();
        }
        return tally;
    }

    private ImpactTally tally(List<Receipt> page, Standing before, Standing after) {
        ImpactTally tally = new ImpactTally();
        List<Receipt> readable = new ArrayList<>(page.size());
        List<Told> told = new ArrayList<>(page.size());
        for (Receipt receipt : page) {
            facts(receipt)
                    .ifPresentOrElse(
                            facts -> {
                                readable.add(receipt);
                                told.add(facts);
                            },
                            () -> tally.add(Population.RECEIPTS, Aspect.UNREADABLE));
        }
        List<Optional<Understood>> understood = new ImpactJudging(before, after).understand(told);
        List<Receipt> judged = new ArrayList<>(page.size());
        List<Understood> children = new ArrayList<>(page.size());
        for (int index = 0; index < told.size(); index++) {
            Optional<Understood> child = understood.get(index).filter(isUnderstoodBefore(told.get(index)));
            if (child.isPresent()) {
                judged.add(readable.get(index));
                children.add(child.get());
            } else {
                tally.add(Population.RECEIPTS, Aspect.NOT_UNDERSTOOD);
            }
        }
        count(judged, children, tally);
        return tally;
    }

    private static java.util.function.Predicate<Understood> isUnderstoodBefore(Told told) {
        return child -> child.editions().was() != null
                && (child.editions().areOne()
                        || ImpactJudging.facts(told, child.editions().was()).isPresent());
    }

    private static void count(List<Receipt> receipts, List<Understood> children, ImpactTally tally) {
        List<Judgement> before = ImpactJudging.before(children);
        List<Judgement> after = ImpactJudging.after(children);
        for (int index = 0; index < children.size(); index++) {
            Understood child = children.get(index);
            Judgement was = before.get(index);
            Judgement becomes = after.get(index);
            tally.add(new ImpactEffect(
                    new Child(
                            Population.RECEIPTS,
                            known(was.ageBand()),
                            known(receipts.get(index).maker().unit()),
                            known(child.facts().sex())),
                    Essence.of(was),
                    Essence.of(becomes),
                    deadline(child.editions().was(), was.urgency()),
                    deadline(child.editions().becomes(), becomes.urgency()),
                    false,
                    false));
        }
    }

    private Optional<Told> facts(Receipt receipt) {
        try {
            return Optional.of(receipts.facts(receipt));
        } catch (Erased | Damaged unreadable) {
            return Optional.empty();
        }
    }

    static String known(@Nullable Object code) {
        return Objects.requireNonNullElse(code, UNKNOWN).toString();
    }

    static Optional<String> deadline(@Nullable Edition edition, @Nullable Urgency urgency) {
        return edition == null || urgency == null ? Optional.empty() : edition.firstDeadline(urgency);
    }
}
