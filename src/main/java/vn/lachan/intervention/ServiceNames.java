package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.lachan.taskform.FormDefinitions;

/** What the eight types of support are called: as the form of the plan calls them. */
@Component
class ServiceNames {

    private final FormDefinitions forms;

    ServiceNames(FormDefinitions forms) {
        this.forms = forms;
    }

    String of(String type, Locale locale) {
        JsonNode choices = forms.get("supportPlan").schema().at("/properties/services/items/properties/type/oneOf");
        for (JsonNode choice : choices) {
            if (choice.path("const").asText().equals(type)) {
                String vietnamese = choice.path("title").asText();
                return locale.getLanguage().equals("en")
                        ? choice.path("x-title-en").asText(vietnamese)
                        : vietnamese;
            }
        }
        return type;
    }
}
