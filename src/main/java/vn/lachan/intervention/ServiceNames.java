package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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

    /** The types, in the order of the form. */
    List<String> types() {
        return choices().findValuesAsText("const");
    }

    private JsonNode choices() {
        return forms.get("supportPlan").schema().at("/properties/services/items/properties/type/oneOf");
    }

    String of(String type, Locale locale) {
        for (JsonNode choice : choices()) {
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
