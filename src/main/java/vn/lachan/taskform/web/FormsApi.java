package vn.lachan.taskform.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.taskform.FormDefinition;
import vn.lachan.taskform.FormDefinitions;

/** {@code /api/v1/forms/{key}}: a form's definition, which says nothing about anybody. */
@RestController
@RequestMapping("/api/v1/forms")
class FormsApi {

    private final FormDefinitions forms;

    FormsApi(FormDefinitions forms) {
        this.forms = forms;
    }

    @GetMapping("/{key}")
    ResponseEntity<JsonNode> form(@PathVariable String key) {
        return ResponseEntity.of(forms.find(key).map(FormDefinition::schema));
    }
}
