package vn.lachan.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.SignedOn;
import vn.lachan.access.CurrentActor;
import vn.lachan.ledger.Contents;
import vn.lachan.ledger.Entry;
import vn.lachan.ledger.LedgerVerifier;
import vn.lachan.vault.Damaged;
import vn.lachan.vault.Vault;

/** Who has the case reads its files, each look is recorded, and nobody else learns a word. */
abstract class SealedFileStories extends AttachmentStories {

    @Autowired
    Attachments attachments;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    LedgerVerifier verifier;

    @Autowired
    Vault vault;

    @Test
    void whoDoesNotHaveTheCaseFindsNeitherItNorItsFiles() throws Exception {
        String id = id(post("canbo", number, NAME, pdf(100)));

        for (String path : List.of(address(number), address(number) + "/" + id)) {
            assertThat(get("canbo2", path).statusCode()).isEqualTo(404);
            assertThat(get("dieuphoi", path).statusCode()).isEqualTo(403);
            assertThat(get("quantri", path).statusCode()).isEqualTo(403);
        }
        assertThat(post("canbo2", number, NAME, pdf(100)).statusCode()).isEqualTo(404);
        assertThat(withdraw("canbo2", number, id, "Tò mò").statusCode()).isEqualTo(404);
        assertThat(get("canbo2", address(elsewhere) + "/" + id).statusCode())
                .as("under another case")
                .isEqualTo(404);
        assertThat(get("canbo", address(number) + "/" + id.toUpperCase(Locale.ROOT) + "'")
                        .statusCode())
                .isIn(400, 404);
    }

    @Test
    void eachUploadDownloadAndWithdrawalIsInTheLedgerWithoutAWordInClear() throws Exception {
        String id = id(post("canbo", number, NAME, pdf(100)));
        get("chutich", address(number) + "/" + id);
        withdraw("canbo", number, id, "Tải nhầm giấy của Hư Cấu");

        assertThat(acts()).contains("FILE_ATTACHED", "ATTACHMENT_OPENED", "ATTACHMENT_WITHDRAWN");
        assertThat(jdbc.sql("select header from ledger_entry where chain = ?")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .noneMatch(header -> header.contains("Hư Cấu") || header.contains("sha256"));
        Entry upload = entry("FILE_ATTACHED");
        assertThat(ledger.contents(upload)).isInstanceOfSatisfying(Contents.Disclosed.class, told -> assertThat(
                        told.contents().toString())
                .contains(NAME, "sha256"));
        assertThat(verifier.verify(number, finding -> {}).isWhole()).isTrue();
    }

    @Test
    void whatWasWithdrawnStaysWithItsReasonAndIsReadByNobody() throws Exception {
        byte[] sent = pdf(100);
        String id = id(post("canbo", number, NAME, sent));
        assertThat(withdraw("canbo", number, id, " ").statusCode()).isEqualTo(422);
        assertThat(withdraw("canbo", number, id, "x".repeat(501)).statusCode()).isEqualTo(422);
        assertThat(withdraw("canbo", number, id, "Tải nhầm").statusCode()).isEqualTo(200);

        assertThat(withdraw("chutich", number, id, "Lý do khác").statusCode()).isEqualTo(410);
        assertThat(get("canbo", address(number) + "/" + id).statusCode()).isEqualTo(410);
        JsonNode item = items("chutich", number).get(0);
        assertThat(item.path("withdrawn").path("reason").asText()).isEqualTo("Tải nhầm");
        assertThat(item.path("withdrawn").path("by").asText()).isEqualTo("canbo");
        assertThat(post("canbo", number, NAME, sent).statusCode())
                .as("it can come again")
                .isEqualTo(201);
    }

    @Test
    void nothingInTheTablesCanBeReadWithoutTheKeyOfTheCase() throws Exception {
        post("canbo", number, NAME, pdf("Bí mật của Trẻ Hư Cấu".getBytes(UTF_8)));
        List<byte[]> kept =
                new ArrayList<>(jdbc.sql("select told from attachment union all select sealed from attachment_part")
                        .query(byte[].class)
                        .list());
        assertThat(kept)
                .allSatisfy(bytes -> assertThat(new String(bytes, UTF_8)).doesNotContain("Hư Cấu", "%PDF", "Giấy"));

        vault.destroy(number.value());
        assertThat(get("canbo", address(number)).statusCode()).isEqualTo(410);
    }

    @Test
    void aPartThatWasExchangedIsNoticed() throws Exception {
        String id = id(post("canbo", number, NAME, pdf(600_000)));
        jdbc.sql("update attachment_part set number = case number when 1 then 21 when 2 then 1 else number end"
                        + " where attachment = ?")
                .param(UUID.fromString(id))
                .update();
        jdbc.sql("update attachment_part set number = 2 where attachment = ? and number = 21")
                .param(UUID.fromString(id))
                .update();

        Attachments.Opened opened = SignedOn.as(
                        "canbo", () -> attachments.open(number, UUID.fromString(id), currentActor.get()))
                .orElseThrow();
        assertThatThrownBy(() -> attachments.write(opened, new ByteArrayOutputStream()))
                .isInstanceOf(Damaged.class);
    }

    private Entry entry(String what) {
        return ledger.read(number).stream()
                .filter(entry ->
                        entry.acts().stream().anyMatch(act -> act.what().equals(what)))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] pdf(byte[] text) {
        byte[] content = Arrays.copyOf("%PDF-1.7\n".getBytes(UTF_8), 9 + text.length);
        System.arraycopy(text, 0, content, 9, text.length);
        return content;
    }
}
