package vn.lachan.classification;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.lachan.rulebook.Judgement;
import vn.lachan.rulebook.Rulebooks;

/** Classifies the facts of one child, by the rulebook in force on their date. */
@Service
public class Classifying {

    private final Asking asking;
    private final Receipts receipts;

    Classifying(Rulebooks rulebooks, Receipts receipts) {
        this.asking = new Asking(rulebooks);
        this.receipts = receipts;
    }

    /** Understands what was sent: one JSON object in UTF-8. */
    public Asked read(byte[] json) {
        return asking.read(json, 0, json.length);
    }

    /** Decides and keeps nothing, for training and for questions of what would be. */
    public Decision tryOut(Asked.Clear asked) {
        Judgement judgement = asked.edition().judge(asked.facts());
        return Decision.of(
                asked.facts(), asked.edition(), judgement, asked.edition().nearMisses(asked.facts(), judgement));
    }

    /** Decides, and keeps a receipt of it in the language that it is told in. */
    public Decision classify(Asked.Clear asked, Maker by, Locale language) {
        UUID id = receipts.nextId();
        Decision decision = tryOut(asked).keptAs(id);
        receipts.keep(
                List.of(new Kept(id, asked.facts(), decision, DecisionJson.write(decision, language))),
                by,
                Occasion.CLASSIFICATION,
                language);
        return decision;
    }
}
