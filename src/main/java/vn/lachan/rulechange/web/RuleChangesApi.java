package vn.lachan.rulechange.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.access.CurrentActor;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.rulechange.ChangeList;
import vn.lachan.rulechange.ChangeView;
import vn.lachan.rulechange.FollowingChanges;
import vn.lachan.rulechange.ProposingChanges;
import vn.lachan.rulechange.Told;
import vn.lachan.rulechange.ViewingChanges;

/** {@code /api/v1/rule-changes}: proposed, listed, opened, fetched and withdrawn. */
@RestController
@RequestMapping("/api/v1/rule-changes")
class RuleChangesApi {

    private static final int LARGEST_UPLOAD = 5_000_000;
    private static final String ZIP = "application/zip";

    private final ProposingChanges proposing;
    private final ViewingChanges viewing;
    private final FollowingChanges following;
    private final ChangeList list;
    private final CurrentActor actor;

    RuleChangesApi(
            ProposingChanges proposing,
            ViewingChanges viewing,
            FollowingChanges following,
            ChangeList list,
            CurrentActor actor) {
        this.proposing = proposing;
        this.viewing = viewing;
        this.following = following;
        this.list = list;
        this.actor = actor;
    }

    @GetMapping
    ChangeList.Page list(@RequestParam(defaultValue = "1") int page) {
        return list.page(page);
    }

    @GetMapping("/{number}")
    ChangeView open(@PathVariable String number, Locale locale) {
        return ChangeNumber.parse(number)
                .flatMap(parsed -> viewing.open(parsed, locale))
                .orElseThrow(RuleChangesApi::none);
    }

    @GetMapping("/{number}/progress")
    FollowingChanges.Progress progress(@PathVariable String number) {
        return ChangeNumber.parse(number).flatMap(following::of).orElseThrow(RuleChangesApi::none);
    }

    /** To be saved and never shown. */
    @GetMapping(path = "/{number}/files", produces = ZIP)
    ResponseEntity<byte[]> files(@PathVariable String number) {
        byte[] zip = ChangeNumber.parse(number).flatMap(viewing::files).orElseThrow(RuleChangesApi::none);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(number + ".zip")
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(zip);
    }

    /** Keeps the files of a zip archive; a proposal then names them by their hash. */
    @PostMapping(path = "/files", consumes = ZIP)
    ResponseEntity<Map<String, String>> keep(HttpServletRequest request) throws IOException {
        byte[] zip = request.getInputStream().readNBytes(LARGEST_UPLOAD + 1);
        if (zip.length > LARGEST_UPLOAD) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("hash", proposing.keep(zip)));
    }

    @PostMapping
    ResponseEntity<Map<String, String>> propose(@RequestBody JsonNode told) {
        ChangeNumber proposed =
                proposing.propose(Told.proposal(told), told.path("hash").asText(""), actor.get());
        return ResponseEntity.created(URI.create("/api/v1/rule-changes/" + proposed))
                .body(Map.of("changeNumber", proposed.value()));
    }

    @PostMapping("/{number}/withdraw")
    ResponseEntity<Void> withdraw(@PathVariable String number, @RequestBody JsonNode told) {
        ChangeNumber known = ChangeNumber.parse(number).filter(viewing::exists).orElseThrow(RuleChangesApi::none);
        proposing.withdraw(known, Told.reason(told));
        return ResponseEntity.noContent().build();
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
