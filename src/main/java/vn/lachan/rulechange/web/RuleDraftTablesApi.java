package vn.lachan.rulechange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.RuleDraft;
import vn.lachan.rulechange.draft.RuleDrafts;
import vn.lachan.rulechange.draft.TableDifference;
import vn.lachan.rulechange.draft.TableRows;
import vn.lachan.rulechange.draft.file.TableFile;

/** {@code /api/v1/rule-drafts/tables}: one table of the caller's own draft. */
@RestController
@RequestMapping("/api/v1/rule-drafts/tables/{table}")
class RuleDraftTablesApi {

    private final RuleDrafts drafts;
    private final TableWords words;
    private final CurrentActor currentActor;

    RuleDraftTablesApi(RuleDrafts drafts, TableWords words, CurrentActor currentActor) {
        this.drafts = drafts;
        this.words = words;
        this.currentActor = currentActor;
    }

    /** What a file says: its rows, and of which row of the rulebook each was made, -1 for a new one. */
    record Read(List<List<String>> rows, List<Integer> origins) {}

    @GetMapping
    ResponseEntity<TableView> show(@PathVariable String table, Locale locale) {
        TableShape shape = shape(table);
        RuleDraft draft = drafts.of(username());
        return ResponseEntity.ok().eTag(quoted(draft.tag(shape))).body(TableView.of(shape, draft, words, locale));
    }

    @PutMapping
    ResponseEntity<Void> save(
            @PathVariable String table,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest request)
            throws IOException {
        TableShape shape = shape(table);
        TableRows rows = TableRows.of(shape, SentRows.of(request));
        String tag = drafts.save(username(), shape, rows, read(ifMatch));
        return ResponseEntity.noContent().eTag(quoted(tag)).build();
    }

    /** Puts the table back as the rulebook has it. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String table) {
        drafts.discard(username(), shape(table));
    }

    /** Reads a spreadsheet's file as this table, and keeps nothing: who sent it saves what comes back. */
    @PostMapping("/file")
    Read read(@PathVariable String table, HttpServletRequest request) throws IOException {
        TableShape shape = shape(table);
        byte[] file = request.getInputStream().readNBytes(TableFile.LARGEST + 1);
        RuleDraft draft = drafts.of(username());
        TableRows rows = TableFile.read(file, shape, draft.rows(shape));
        return new Read(
                rows.rows(), TableDifference.of(shape, draft.base(shape), rows).origins());
    }

    @GetMapping("/csv")
    ResponseEntity<byte[]> csv(@PathVariable String table) {
        TableShape shape = shape(table);
        return Downloads.csv(
                TableFile.name(shape) + ".csv",
                TableFile.csv(shape, drafts.of(username()).rows(shape)));
    }

    @GetMapping("/xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String table) {
        TableShape shape = shape(table);
        return Downloads.xlsx(
                TableFile.name(shape) + ".xlsx",
                TableFile.xlsx(shape, drafts.of(username()).rows(shape)));
    }

    private String username() {
        return currentActor.get().username();
    }

    private static TableShape shape(String table) {
        return TableShape.of(TableWords.file(table)).orElseThrow(NoSuchTable::new);
    }

    static String quoted(String tag) {
        return '"' + tag + '"';
    }

    /** The tag that was read, without what the way here puts around it. */
    static String read(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new NoVersion();
        }
        return ifMatch.replaceAll("^W/|\"|-gzip", "");
    }

    /** There is no such table in a rulebook. */
    static final class NoSuchTable extends RuntimeException {}

    /** It was not said over which version to save. */
    static final class NoVersion extends RuntimeException {}
}
