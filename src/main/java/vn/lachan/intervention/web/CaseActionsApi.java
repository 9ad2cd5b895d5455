package vn.lachan.intervention.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.UnitCode;
import vn.lachan.intervention.CorrectingFacts;
import vn.lachan.intervention.NoSuchCase;
import vn.lachan.intervention.Reopening;
import vn.lachan.intervention.Transferring;
import vn.lachan.taskform.FormDefinitions;
import vn.lachan.taskform.FormRefused;

/** {@code /api/v1/cases/{number}/…}: what is done to a case beside its tasks. Bodies are answers of forms in {@code forms/}. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class CaseActionsApi {

    private final CorrectingFacts correcting;
    private final Reopening reopening;
    private final Transferring transferring;
    private final FormDefinitions forms;
    private final CurrentActor currentActor;

    CaseActionsApi(
            CorrectingFacts correcting,
            Reopening reopening,
            Transferring transferring,
            FormDefinitions forms,
            CurrentActor currentActor) {
        this.correcting = correcting;
        this.reopening = reopening;
        this.transferring = transferring;
        this.forms = forms;
        this.currentActor = currentActor;
    }

    record FactsView(JsonNode schema, ObjectNode values) {}

    record Corrected(int version, String childClass, boolean reviewNeeded) {}

    record Reopened(int spell) {}

    /** The facts as they stand (Form 03); the tag names their version. */
    @GetMapping("/facts")
    ResponseEntity<FactsView> facts(@PathVariable String number) {
        CorrectingFacts.Correctable facts = correcting.show(parse(number), currentActor.get());
        return ResponseEntity.ok()
                .eTag("\"" + facts.version() + "\"")
                .body(new FactsView(facts.form().schema(), facts.values()));
    }

    /** Takes a correction of the version that {@code If-Match} names. */
    @PostMapping("/facts")
    Corrected correct(
            @PathVariable String number, @RequestHeader("If-Match") String ifMatch, @RequestBody ObjectNode answers) {
        CorrectingFacts.Corrected corrected =
                correcting.correct(parse(number), answers, version(ifMatch), currentActor.get());
        return new Corrected(corrected.version(), corrected.childClass(), corrected.questioned());
    }

    @PostMapping("/spells")
    @ResponseStatus(HttpStatus.CREATED)
    Reopened reopen(@PathVariable String number, @RequestBody ObjectNode answers) {
        requireSound("reopenCase", answers);
        return new Reopened(reopening.reopen(
                parse(number),
                answers.get("reason").asText(),
                answers.get("danger").asBoolean(),
                currentActor.get()));
    }

    @PostMapping("/transfers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(@PathVariable String number, @RequestBody ObjectNode answers) {
        requireSound("transferCase", answers);
        transferring.transfer(
                parse(number),
                new UnitCode(answers.get("residenceUnit").asText()),
                answers.get("reason").asText(),
                currentActor.get());
    }

    private void requireSound(String form, ObjectNode answers) {
        var errors = forms.get(form).check(answers);
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
    }

    private static CaseNumber parse(String number) {
        return CaseNumber.parse(number).orElseThrow(NoSuchCase::new);
    }

    /** Anything that is no version of ours is an outdated one. */
    private static int version(String ifMatch) {
        String digits =
                ifMatch.replace("W/", "").replace("\"", "").replace("-gzip", "").strip();
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }
}
