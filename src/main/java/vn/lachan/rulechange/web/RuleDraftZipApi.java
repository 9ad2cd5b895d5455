package vn.lachan.rulechange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.RuleDraft;
import vn.lachan.rulechange.draft.RuleDrafts;
import vn.lachan.rulechange.draft.file.TableFile;

/** {@code /api/v1/rule-drafts/tables.zip}: all tables of the caller's own draft, to be laid into a folder. */
@RestController
class RuleDraftZipApi {

    private final RuleDrafts drafts;
    private final CurrentActor currentActor;

    RuleDraftZipApi(RuleDrafts drafts, CurrentActor currentActor) {
        this.drafts = drafts;
        this.currentActor = currentActor;
    }

    @GetMapping("/api/v1/rule-drafts/tables.zip")
    ResponseEntity<byte[]> all() throws IOException {
        RuleDraft draft = drafts.of(currentActor.get().username());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (TableShape table : TableShape.all()) {
                zip.putNextEntry(new ZipEntry(table.file()));
                zip.write(TableFile.csv(table, draft.rows(table)));
                zip.closeEntry();
            }
        }
        return Downloads.zip("bang-quy-tac.zip", bytes.toByteArray());
    }
}
