package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseState;
import vn.lachan.casefile.HindersClosing;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Role;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.rulebook.Words;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.OpenTask;

/** The form {@code confirmClassification}: the rules recommend, the caseworker confirms or overrides with a reason. */
@Component
class ConfirmingClassification extends CaseForm {

    private final FactsVersions versions;
    private final Confirmations confirmations;
    private final Birthdays birthdays;
    private final Rulebooks rulebooks;
    private final Referring referring;
    private final List<HindersClosing> hindering;
    private final MessageSource messages;

    ConfirmingClassification(
            Desk desk,
            FactsVersions versions,
            Confirmations confirmations,
            Birthdays birthdays,
            Rulebooks rulebooks,
            Referring referring,
            List<HindersClosing> hindering,
            MessageSource messages) {
        super("confirmClassification", desk);
        this.versions = versions;
        this.confirmations = confirmations;
        this.birthdays = birthdays;
        this.rulebooks = rulebooks;
        this.referring = referring;
        this.hindering = hindering;
        this.messages = messages;
    }

    @Override
    void show(OpenTask task, ObjectNode shown) {
        versions.last(task.caseNumber()).ifPresent(version -> {
            JsonNode decision = version.decision(CallersLanguage.now());
            shown.put("childClass", className(version.childClass()));
            shown.put("urgency", words("urgency", decision.path("urgency").asText()));
            put(shown, "findings", decision, each -> each.path("message").asText() + " (" + basis(each) + ")");
            put(shown, "violations", decision, "employerViolations", this::violation);
            put(
                    shown,
                    "routes",
                    decision,
                    each -> words("role", each.path("role").asText()) + " – "
                            + part(each.path("part").asText()) + ": "
                            + each.path("reason").asText() + " (" + basis(each) + ")");
            List<Role> proposed = referring.proposed(task.caseNumber(), version);
            shown.put(
                    "proposedReferrals",
                    proposed.isEmpty()
                            ? "Không có"
                            : proposed.stream()
                                    .map(role -> words("role", role.name()))
                                    .collect(Collectors.joining("; ")));
            shown.put("routesDecision", "AS_PROPOSED");
            put(shown, "missing", decision, "missingFacts", JsonNode::asText);
            put(shown, "nearMisses", decision, each -> each.path("message").asText());
        });
    }

    private String violation(JsonNode violation) {
        String code = violation.path("code").asText();
        Words words = rulebooks.latest().wording().violations().get(code);
        return (words == null ? code : words.in(CallersLanguage.now())) + " (" + basis(violation) + ")";
    }

    private String words(String kind, String code) {
        return messages.getMessage(kind + "." + code, null, code, CallersLanguage.now());
    }

    private static String part(String code) {
        return switch (code) {
            case "LEAD" -> CallersLanguage.in("chủ trì", "leads");
            case "SUPPORT" -> CallersLanguage.in("phối hợp", "supports");
            case "INFORM" -> CallersLanguage.in("được thông báo", "is informed");
            default -> code;
        };
    }

    private static String basis(JsonNode node) {
        return node.path("legalBasis").asText();
    }

    /** The name of a class, in the language of the request. */
    String className(String code) {
        Words words = rulebooks.latest().wording().classes().get(code);
        return words == null ? code : words.in(CallersLanguage.now());
    }

    private static void put(ObjectNode shown, String name, JsonNode decision, Function<JsonNode, String> line) {
        put(shown, name, decision, name, line);
    }

    private static void put(
            ObjectNode shown, String name, JsonNode decision, String list, Function<JsonNode, String> line) {
        String lines = StreamSupport.stream(decision.path(list).spliterator(), false)
                .map(line)
                .collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            shown.put(name, lines);
        }
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        List<FormError> errors = new ArrayList<>();
        String recommended = last(task).childClass();
        if (overrides(answers) && answers.path("overrideClass").asText().equals(recommended)) {
            errors.add(new FormError(
                    "/overrideClass",
                    "Đây chính là phân loại theo luật; hãy chọn xác nhận.",
                    "This is what the rules say; choose to confirm."));
        }
        if (!overrides(answers) && last(task).lacksFacts()) {
            errors.add(new FormError(
                    "/decision",
                    "Luật chưa kết luận được vì quy tắc vừa thay đổi cần thêm dữ kiện; hãy kết luận khác kèm lý do, rồi đính"
                            + " chính dữ kiện.",
                    "The rules have changed, lack facts and say nothing yet; decide otherwise with a reason, then correct"
                            + " the facts."));
        }
        if (Intervention.NO_SUPPORT.contains(decided(last(task), answers))) {
            errors.addAll(HindersClosing.errors(hindering, task.caseNumber(), "/decision"));
        }
        return errors;
    }

    private static String decided(FactsVersion version, ObjectNode answers) {
        return overrides(answers) ? answers.path("overrideClass").asText() : version.childClass();
    }

    private FactsVersion last(OpenTask task) {
        return versions.last(task.caseNumber())
                .orElseThrow(() -> new IllegalStateException(task.caseNumber() + " was never classified"));
    }

    private static boolean overrides(ObjectNode answers) {
        return answers.path("decision").asText().equals("OVERRIDE");
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        FactsVersion version = last(task);
        String decided = decided(version, answers);
        confirmations.add(task.caseNumber(), version, decided, by);
        file(task).confirm(decided);
        file(task).waitsForBirthday(birthdays.nextDay(version.facts()).orElse(null));
        moveTo(task, CaseState.CLASSIFIED);
        referring.byRoutes(task.caseNumber(), version, answers, by);
        return Map.of("birthday", birthdays.next(version.facts()));
    }
}
