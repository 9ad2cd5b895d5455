package vn.lachan.desk.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
    private final MessageSource words;
    private final CurrentActor currentActor;

    CaseDiagramApi(CaseDiagrams diagrams, OpeningFiles files, MessageSource words, CurrentActor currentActor) {
        this.diagrams = diagrams;
        this.files = files;
        this.words = words;
        this.currentActor = currentActor;
    }

    /** An element of the diagram; its name in the language of the request, where that is known. */
    record Place(String id, @Nullable String name) {}

    record Answer(int version, String xml, List<Place> active, boolean ended) {}

    @GetMapping("/api/v1/cases/{number}/diagram")
    Answer diagram(@PathVariable String number, Locale locale) {
        return CaseNumber.parse(number)
                .filter(parsed -> files.mayOpen(parsed, currentActor.get()))
                .flatMap(diagrams::of)
                .map(diagram -> answer(diagram, locale))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Answer answer(CaseDiagrams.Diagram diagram, Locale locale) {
        return new Answer(
                diagram.version(),
                diagram.xml(),
                diagram.active().stream()
                        .map(id -> new Place(id, name(id, locale)))
                        .toList(),
                diagram.ended());
    }

    private @Nullable String name(String element, Locale locale) {
        String awaited = words.getMessage("awaits." + element, null, null, locale);
        return awaited == null ? words.getMessage("task." + element, null, null, locale) : awaited;
    }
}
