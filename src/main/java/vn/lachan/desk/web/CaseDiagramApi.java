package vn.lachan.desk.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.OpeningFiles;
import vn.lachan.identity.CaseNumber;
import vn.lachan.workflow.CaseDiagrams;

/** {@code /api/v1/cases/{number}/diagram}: where a case stands in its diagram, for those to whom its file is open. */
@RestController
class CaseDiagramApi {

    private final CaseDiagrams diagrams;
    private final OpeningFiles files;
    private final CurrentActor currentActor;

    CaseDiagramApi(CaseDiagrams diagrams, OpeningFiles files, CurrentActor currentActor) {
        this.diagrams = diagrams;
        this.files = files;
        this.currentActor = currentActor;
    }

    @GetMapping("/api/v1/cases/{number}/diagram")
    CaseDiagrams.Diagram diagram(@PathVariable String number) {
        return CaseNumber.parse(number)
                .filter(parsed -> files.mayOpen(parsed, currentActor.get()))
                .flatMap(diagrams::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
