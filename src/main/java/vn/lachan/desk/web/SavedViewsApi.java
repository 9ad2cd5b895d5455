package vn.lachan.desk.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.desk.SavedView;
import vn.lachan.desk.SavedViews;
import vn.lachan.desk.SavedViews.Refusal;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.taskform.FormError;

/** {@code /api/v1/cases/views}: the caller's own saved views. A view is a name and the codes of a list, never a text. */
@RestController
@RequestMapping("/api/v1/cases/views")
class SavedViewsApi {

    private static final String PATH = "/api/v1/cases/views/";
    private static final String NAME = "name";

    private final SavedViews views;
    private final Rulebooks rulebooks;
    private final MessageSource words;
    private final CurrentActor currentActor;

    SavedViewsApi(SavedViews views, Rulebooks rulebooks, MessageSource words, CurrentActor currentActor) {
        this.views = views;
        this.rulebooks = rulebooks;
        this.words = words;
        this.currentActor = currentActor;
    }

    /** A view; {@code query} goes behind {@code GET /api/v1/cases?}. */
    record Item(long id, String name, String query) {
        static Item of(SavedView view) {
            return new Item(view.id(), view.name(), view.query());
        }
    }

    record Answer(List<Item> items) {}

    @GetMapping
    Answer list() {
        return new Answer(views.of(username()).stream().map(Item::of).toList());
    }

    @PostMapping
    ResponseEntity<Item> save(@RequestBody ObjectNode told, Locale locale) {
        Map<String, String> given = new HashMap<>();
        told.properties().forEach(one -> given.put(one.getKey(), one.getValue().asText()));
        String name = given.getOrDefault(NAME, "");
        given.remove(NAME);
        CaseParameters.Asked asked = CaseParameters.read("", given, CaseParameters.classes(rulebooks));
        List<FormError> errors = new ArrayList<>(asked.errors());
        errors.addAll(CaseParameters.unknown(given.keySet()));
        if (!errors.isEmpty()) {
            throw CaseParameters.problem(locale, errors);
        }
        requireDone(views.save(username(), name, CaseParameters.query(asked.search())), locale);
        Item item = views.of(username()).stream()
                .filter(view -> view.name().equals(name.strip()))
                .map(Item::of)
                .findFirst()
                .orElseThrow();
        return ResponseEntity.created(URI.create(PATH + item.id())).body(item);
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(@PathVariable String id, @RequestBody ObjectNode told, Locale locale) {
        requireDone(
                views.rename(
                        username(), SavedViewPages.number(id), told.path(NAME).asText("")),
                locale);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, Locale locale) {
        requireDone(views.delete(username(), SavedViewPages.number(id)), locale);
    }

    private void requireDone(Optional<Refusal> refusal, Locale locale) {
        refusal.ifPresent(reason -> {
            HttpStatus status = reason == Refusal.NO_SUCH_VIEW ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_ENTITY;
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(status, words.getMessage("view." + reason, null, locale));
            throw new ErrorResponseException(status, problem, null);
        });
    }

    private String username() {
        return currentActor.get().username();
    }
}
