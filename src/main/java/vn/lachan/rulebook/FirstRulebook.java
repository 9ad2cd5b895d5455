package vn.lachan.rulebook;

import org.springframework.stereotype.Component;

/** Where the first rulebook comes from, before any was approved. */
@Component
class FirstRulebook {

    private final RuleFolder folder;

    FirstRulebook(RuleFolder folder) {
        this.folder = folder;
    }

    Rulebook fromTheFolder() {
        folder.layOut();
        return CheckedRulebook.of(folder.read());
    }
}
