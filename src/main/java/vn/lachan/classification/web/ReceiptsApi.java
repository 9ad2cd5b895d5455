package vn.lachan.classification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.classification.Contents;
import vn.lachan.classification.Receipt;
import vn.lachan.classification.Receipts;
import vn.lachan.classification.Rerun;
import vn.lachan.classification.Rerunning;
import vn.lachan.vault.Erased;

/** {@code /api/v1/receipts}: what was decided, and whether the same would be decided again. */
@RestController
@RequestMapping("/api/v1/receipts")
class ReceiptsApi {

    private final Receipts receipts;
    private final Rerunning rerunning;
    private final ReceiptScope scope;
    private final CurrentActor currentActor;

    ReceiptsApi(Receipts receipts, Rerunning rerunning, ReceiptScope scope, CurrentActor currentActor) {
        this.receipts = receipts;
        this.rerunning = rerunning;
        this.scope = scope;
        this.currentActor = currentActor;
    }

    /** Facts and result as they are, with their nulls. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Told(String receiptId, String madeAt, String madeBy, JsonNode rulebook, JsonNode facts, ObjectNode result) {}

    /** The reason stands only where there is one. */
    record Again(
            Rerun.Verdict verdict,
            List<Difference> differences,
            @Nullable String reason) {

        static Again of(Rerun rerun, Locale locale) {
            return new Again(
                    rerun.verdict(),
                    rerun.differences().stream().map(Difference::of).toList(),
                    rerun.reason() == null ? null : rerun.reason().in(locale));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Difference(
            String pointer,
            @Nullable JsonNode then,
            @Nullable JsonNode now) {

        static Difference of(Rerun.Difference difference) {
            return new Difference(difference.pointer(), difference.then(), difference.now());
        }
    }

    @GetMapping("/{id}")
    Told find(@PathVariable String id, Locale locale) {
        Receipt receipt = open(id, locale);
        try {
            Contents contents = receipts.open(receipt);
            return new Told(
                    receipt.id().toString(),
                    receipt.madeAt().toString(),
                    receipt.maker().account(),
                    contents.result().required("rulebook"),
                    contents.facts(),
                    contents.result());
        } catch (Erased erased) {
            throw ClassificationProblems.problem(
                    HttpStatus.GONE,
                    locale,
                    "Khóa của biên nhận này đã được hủy, không ai đọc được nữa.",
                    "The key of this receipt was destroyed; nobody can read it any more.");
        }
    }

    @PostMapping("/{id}/rerun")
    Again rerun(@PathVariable String id, Locale locale) {
        return Again.of(rerunning.rerun(open(id, locale)), locale);
    }

    /** A receipt that is not the caller's to see is answered like one that is not there. */
    private Receipt open(String id, Locale locale) {
        try {
            return receipts.find(UUID.fromString(id))
                    .filter(receipt -> scope.isOpenTo(currentActor.get(), receipt.maker()))
                    .orElseThrow(() -> absent(locale));
        } catch (IllegalArgumentException notAnId) {
            throw absent(locale);
        }
    }

    private static ErrorResponseException absent(Locale locale) {
        return ClassificationProblems.problem(
                HttpStatus.NOT_FOUND,
                locale,
                "Không có biên nhận này trong phạm vi của bạn.",
                "There is no such receipt within your scope.");
    }
}
