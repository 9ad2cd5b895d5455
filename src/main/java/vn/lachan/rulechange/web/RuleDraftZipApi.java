package vn.lachan.rulechange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.RowChange;
import vn.lachan.rulechange.draft.RuleDraft;
import vn.lachan.rulechange.draft.RuleDrafts;
import vn.lachan.rulechange.draft.TableDifference;
import vn.lachan.rulechange.draft.TableRows;
import vn.lachan.rulechange.draft.file.TablesZip;

/** {@code /api/v1/rule-drafts/tables.zip}: all tables of the caller's own draft, taken out and brought back. */
@RestController
@RequestMapping("/api/v1/rule-drafts/tables.zip")
class RuleDraftZipApi {

    private final RuleDrafts drafts;
    private final TableWords words;
    private final CurrentActor currentActor;

    RuleDraftZipApi(RuleDrafts drafts, TableWords words, CurrentActor currentActor) {
        this.drafts = drafts;
        this.words = words;
        this.currentActor = currentActor;
    }

    /** What an archive would make of the draft. */
    record Difference(List<Line> tables) {}

    /** How many rows of a table would be other ones. */
    record Line(String table, String title, long added, long changed, long moved, long removed) {

        private static Line of(TableDifference difference, String title) {
            return new Line(
                    TableWords.name(difference.table().file()),
                    title,
                    count(difference, RowChange.Added.class),
                    count(difference, RowChange.Changed.class),
                    count(difference, RowChange.Moved.class),
                    count(difference, RowChange.Removed.class));
        }

        private static long count(TableDifference difference, Class<? extends RowChange> kind) {
            return difference.changes().stream().filter(kind::isInstance).count();
        }
    }

    @GetMapping
    ResponseEntity<byte[]> all() {
        return Downloads.zip("bang-quy-tac.zip", TablesZip.write(draft()));
    }

    /** Reads an archive and says how the draft would differ from what it is now; keeps nothing. */
    @PostMapping
    ResponseEntity<Difference> read(HttpServletRequest request, Locale locale) throws IOException {
        RuleDraft draft = draft();
        Map<TableShape, TableRows> tables = TablesZip.read(sent(request), draft);
        List<Line> lines = TableShape.all().stream()
                .filter(tables::containsKey)
                .map(table ->
                        TableDifference.of(table, draft.rows(table), tables.getOrDefault(table, draft.rows(table))))
                .filter(difference -> !difference.changes().isEmpty())
                .map(difference ->
                        Line.of(difference, words.table(difference.table().file(), locale)))
                .toList();
        return ResponseEntity.ok().eTag(RuleDraftTablesApi.quoted(draft.tag())).body(new Difference(lines));
    }

    /** Puts the tables of an archive in place of the draft's, as it was when the archive was read. */
    @PutMapping
    ResponseEntity<Void> keep(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, HttpServletRequest request)
            throws IOException {
        String readTag = RuleDraftTablesApi.read(ifMatch);
        Map<TableShape, TableRows> tables = TablesZip.read(sent(request), draft());
        drafts.saveAll(currentActor.get().username(), tables, readTag);
        return ResponseEntity.noContent().build();
    }

    private RuleDraft draft() {
        return drafts.of(currentActor.get().username());
    }

    private static byte[] sent(HttpServletRequest request) throws IOException {
        return request.getInputStream().readNBytes(TablesZip.LARGEST + 1);
    }
}
