package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;
import vn.lachan.taskform.FormDefinitions;

/** What the eight types of support are called: as the form of the plan calls them. */
@Component
class ServiceNames {

    private final FormDefinitions forms;

    ServiceNames(FormDefinitions forms) {
        this.forms = forms;
    }

    String of(String type) {
        JsonNode choices = forms.get("supportPlan").schema().at("/properties/services/items/properties/type/oneOf");
        for (JsonNode choice : choices) {
            if (choice.path("const").asText().equals(type)) {
                return choice.path("title").asText();
            }
        }
        return type;
    }
}
