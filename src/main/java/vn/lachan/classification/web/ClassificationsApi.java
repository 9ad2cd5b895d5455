package vn.lachan.classification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.classification.Asked;
import vn.lachan.classification.Classifying;
import vn.lachan.classification.Decision;
import vn.lachan.classification.DecisionJson;
import vn.lachan.classification.Maker;

/** {@code /api/v1/classifications}: the facts of one child in, the decision out. */
@RestController
@RequestMapping("/api/v1/classifications")
class ClassificationsApi {

    private final Classifying classifying;
    private final CurrentActor currentActor;

    ClassificationsApi(Classifying classifying, CurrentActor currentActor) {
        this.classifying = classifying;
        this.currentActor = currentActor;
    }

    @PostMapping
    ResponseEntity<byte[]> classify(HttpServletRequest request, Locale locale) throws IOException {
        Asked.Clear asked = read(request, locale);
        return answer(classifying.classify(asked, Maker.of(currentActor.get()), locale), locale);
    }

    @PostMapping("/trial")
    ResponseEntity<byte[]> tryOut(HttpServletRequest request, Locale locale) throws IOException {
        return answer(classifying.tryOut(read(request, locale)), locale);
    }

    private Asked.Clear read(HttpServletRequest request, Locale locale) throws IOException {
        Asked asked = classifying.read(Body.json(request, locale));
        if (asked instanceof Asked.Unclear unclear) {
            throw new FactsRefused(unclear.errors());
        }
        return (Asked.Clear) asked;
    }

    private static ResponseEntity<byte[]> answer(Decision decision, Locale locale) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(DecisionJson.write(decision, locale));
    }
}
