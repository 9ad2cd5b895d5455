package vn.lachan.rulechange.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.rulechange.draft.DraftChecks;
import vn.lachan.rulechange.draft.RuleDraft;
import vn.lachan.rulechange.draft.RuleDrafts;

/** {@code /api/v1/rule-drafts}: the caller's own draft as a whole. */
@RestController
@RequestMapping("/api/v1/rule-drafts")
class RuleDraftsApi {

    private static final int PATIENCE_SECONDS = 20;

    private final RuleDrafts drafts;
    private final DraftChecks checks;
    private final TableWords words;
    private final CurrentActor currentActor;

    RuleDraftsApi(RuleDrafts drafts, DraftChecks checks, TableWords words, CurrentActor currentActor) {
        this.drafts = drafts;
        this.checks = checks;
        this.words = words;
        this.currentActor = currentActor;
    }

    /** Which tables that changed on both sides stay as the draft has them, and which do not. */
    record Decided(@Nullable List<String> keep, @Nullable List<String> drop) {}

    @GetMapping
    DraftView show(Locale locale) {
        return DraftView.of(drafts.of(username()), drafts, words, locale);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard() {
        drafts.discard(username());
    }

    /** Runs the whole gate over the draft; nothing changes. */
    @PostMapping("/check")
    CheckView check(Locale locale) {
        RuleDraft draft = drafts.of(username());
        return CheckView.of(checks.check(draft, PATIENCE_SECONDS), draft, locale);
    }

    /** Takes the changes over to the rulebook in force. */
    @PostMapping("/move-on")
    DraftView moveOn(@RequestBody Decided decided, Locale locale) {
        drafts.moveOn(username(), files(decided.keep()), files(decided.drop()));
        return show(locale);
    }

    private static Set<String> files(@Nullable List<String> tables) {
        return tables == null ? Set.of() : tables.stream().map(TableWords::file).collect(Collectors.toSet());
    }

    private String username() {
        return currentActor.get().username();
    }
}
