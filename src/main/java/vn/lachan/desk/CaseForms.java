package vn.lachan.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.casefile.OpeningFiles;
import vn.lachan.directory.Accounts;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Role;
import vn.lachan.ledger.Ledger;
import vn.lachan.taskform.FormDefinitions;
import vn.lachan.taskform.ReadableAnswers;

/** The completed forms of a case: the list of them, and each to be read and printed by itself. */
@Service
class CaseForms {

    private final OpeningFiles files;
    private final Ledger ledger;
    private final FormDefinitions forms;
    private final ReadableAnswers answers;
    private final Accounts accounts;
    private final MessageSource words;

    CaseForms(
            OpeningFiles files,
            Ledger ledger,
            FormDefinitions forms,
            ReadableAnswers answers,
            Accounts accounts,
            MessageSource words) {
        this.files = files;
        this.ledger = ledger;
        this.forms = forms;
        this.answers = answers;
        this.accounts = accounts;
        this.words = words;
    }

    /** Forms by their key, in the order in which they were first completed. */
    List<FilePage.Form> list(List<CompletedForm> completed, People people, Locale locale) {
        Map<String, List<FilePage.Version>> versions = new LinkedHashMap<>();
        completed.stream().filter(form -> forms.find(form.form()).isPresent()).forEach(form -> versions.computeIfAbsent(
                        form.form(), key -> new ArrayList<>())
                .add(new FilePage.Version(
                        form.number(), form.at(), people.name(form.who().username()))));
        return versions.entrySet().stream()
                .map(form -> new FilePage.Form(
                        form.getKey(),
                        text(form.getKey(), "title", "x-title-en", locale),
                        text(form.getKey(), "x-form", "x-form-en", locale),
                        form.getValue()))
                .toList();
    }

    /**
     * One completed form; nothing where there is none or the case is not open to {@code actor}. Its opening is recorded, and
     * nothing is where there is nothing to open.
     */
    @Transactional
    public Optional<FormPage> open(CaseNumber number, String form, int version, Actor actor, Locale locale) {
        if (forms.find(form).isEmpty() || !files.mayOpen(number, actor)) {
            return Optional.empty();
        }
        List<CompletedForm> same = CompletedForm.in(ledger.tell(number)).stream()
                .filter(one -> one.form().equals(form))
                .toList();
        return same.stream().filter(one -> one.number() == version).findFirst().map(found -> {
            files.openForm(number, form, version, actor);
            return page(number, found, same.size(), locale);
        });
    }

    private FormPage page(CaseNumber number, CompletedForm found, int times, Locale locale) {
        String key = found.form();
        Role role = found.who().role();
        List<FormPage.Section> sections = new ArrayList<>();
        for (JsonNode section : forms.get(key).schema().path("x-sections")) {
            List<String> asked = new ArrayList<>();
            section.path("properties").forEach(property -> asked.add(property.asText()));
            List<ReadableAnswers.Line> lines =
                    answers.of(key, found.answers().deepCopy().retain(asked), locale);
            if (!lines.isEmpty()) {
                sections.add(new FormPage.Section(title(section, "title", "x-title-en", locale), lines));
            }
        }
        return new FormPage(
                number.value(),
                key,
                text(key, "title", "x-title-en", locale),
                text(key, "x-form", "x-form-en", locale),
                forms.get(key).schema().path("x-law").asText(),
                found.number(),
                times,
                found.at(),
                new People(accounts, words, locale).name(found.who().username()),
                role == null ? null : role.name(),
                sections);
    }

    private String text(String form, String vietnamese, String english, Locale locale) {
        return title(forms.get(form).schema(), vietnamese, english, locale);
    }

    private static String title(JsonNode of, String vietnamese, String english, Locale locale) {
        String text = of.path(vietnamese).asText();
        return locale.getLanguage().equals("en") ? of.path(english).asText(text) : text;
    }
}
