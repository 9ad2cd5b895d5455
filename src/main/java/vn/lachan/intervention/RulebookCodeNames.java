package vn.lachan.intervention;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.taskform.CodeNames;

/** Codes of facts by the lists of the latest rulebook. */
@Component
class RulebookCodeNames implements CodeNames {

    private final Rulebooks rulebooks;

    RulebookCodeNames(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @Override
    public Optional<String> of(String list, String code, Locale locale) {
        return Optional.ofNullable(rulebooks
                        .latest()
                        .codes()
                        .lists()
                        .getOrDefault(list, Map.of())
                        .get(code))
                .map(words -> words.in(locale));
    }
}
