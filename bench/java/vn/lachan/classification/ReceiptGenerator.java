package vn.lachan.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.Facts;
import vn.lachan.rulebook.Judgement;

/** Keeps receipts of many children, as screenings leave them. */
public final class ReceiptGenerator {

    private static final int BATCH = 1_000;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Maker MAKER = new Maker("tiepnhan", Role.INTAKE, new UnitCode("06685"));

    private ReceiptGenerator() {}

    public static void keep(Receipts receipts, Edition edition, List<Facts> children) {
        for (int from = 0; from < children.size(); from += BATCH) {
            List<Facts> some = children.subList(from, Math.min(from + BATCH, children.size()));
            List<Judgement> judged = edition.judge(some);
            List<Kept> kept = new ArrayList<>(some.size());
            for (int index = 0; index < some.size(); index++) {
                UUID id = receipts.nextId();
                Decision decision = Decision.of(some.get(index), edition, judged.get(index), List.of())
                        .keptAs(id);
                kept.add(new Kept(id, some.get(index), decision, DecisionJson.write(decision, VIETNAMESE)));
            }
            receipts.keep(kept, MAKER, Occasion.SCREENING, VIETNAMESE);
        }
    }
}
