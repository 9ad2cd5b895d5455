package vn.lachan.reference.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lachan.reference.ApiDocument;

/** {@code /reference} lists the API for people, {@code /api/v1/openapi.json} tells it to machines. */
@Controller
class ReferencePages {

    private final ApiDocument document;

    ReferencePages(ApiDocument document) {
        this.document = document;
    }

    @GetMapping("/reference")
    String list(Model model, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        model.addAttribute("subjects", document.subjects());
        model.addAttribute("english", english);
        model.addAttribute(
                "about",
                document.json()
                        .path("info")
                        .path(english ? "x-description-en" : "description")
                        .asText());
        return "reference";
    }

    @GetMapping("/api/v1/openapi.json")
    @ResponseBody
    JsonNode openapi() {
        return document.json();
    }
}
