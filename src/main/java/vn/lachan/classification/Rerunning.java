package vn.lachan.classification;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lachan.rulebook.ArchivedRulebooks;
import vn.lachan.rulebook.CanonicalFacts;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.Facts;
import vn.lachan.rulebook.Judgement;
import vn.lachan.rulebook.NearMiss;
import vn.lachan.vault.Damaged;
import vn.lachan.vault.Erased;

/** Runs receipts again on the rulebook of then, and compares the whole result. */
@Component
public class Rerunning {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ArchivedRulebooks rulebooks;
    private final Receipts receipts;

    Rerunning(ArchivedRulebooks rulebooks, Receipts receipts) {
        this.rulebooks = rulebooks;
        this.receipts = receipts;
    }

    /** What the archived rulebook makes of the facts today. */
    public Rerun rerun(Receipt receipt) {
        try {
            return rerun(receipt, receipts.open(receipt));
        } catch (Erased erased) {
            return Rerun.impossible(
                    "Khóa của biên nhận đã được hủy, không ai đọc được nữa.",
                    "The key of the receipt was destroyed; nobody can read it any more.");
        } catch (Damaged damaged) {
            return Rerun.impossible(
                    "Biên nhận đã bị sửa hoặc bị đặt vào chỗ khác, không mở được.",
                    "The receipt was altered or put in another place; it does not open.");
        }
    }

    private Rerun rerun(Receipt receipt, Contents contents) {
        Facts facts = CanonicalFacts.read(contents.facts().toString().getBytes(StandardCharsets.UTF_8));
        ObjectNode then = contents.result().deepCopy();
        String hash = then.path("rulebook").path("hash").asText();
        Optional<Edition> archived = rulebooks.find(hash, facts.factDate());
        if (archived.isEmpty()) {
            return Rerun.impossible(
                    "Bộ quy tắc đã dùng khi đó không còn trong kho lưu.",
                    "The rulebook that was used then is not on file.");
        }
        ObjectNode now = result(facts, archived.get(), receipt.occasion(), receipt.language());
        then.remove("receiptId");
        now.remove("receiptId");
        return Rerun.compared(then, now);
    }

    private static ObjectNode result(Facts facts, Edition edition, Occasion occasion, Locale language) {
        Judgement judgement = edition.judge(facts);
        List<NearMiss> nearMisses =
                occasion == Occasion.CLASSIFICATION ? edition.nearMisses(facts, judgement) : List.of();
        byte[] json = DecisionJson.write(Decision.of(facts, edition, judgement, nearMisses), language);
        try {
            JsonNode result = JSON.readTree(json);
            return (ObjectNode) result;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
