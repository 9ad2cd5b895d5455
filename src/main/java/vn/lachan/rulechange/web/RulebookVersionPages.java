package vn.lachan.rulechange.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lachan.access.CurrentActor;
import vn.lachan.access.Duties;
import vn.lachan.directory.Account;
import vn.lachan.directory.Accounts;
import vn.lachan.rulechange.reading.RulebookVersion;
import vn.lachan.rulechange.reading.RulebookVersions;

/** {@code /rulebook/versions}: every rulebook that was ever in force, each to be read, and any two to be compared. */
@Controller
class RulebookVersionPages {

    private final RulebookVersions versions;
    private final Accounts accounts;
    private final CurrentActor currentActor;

    RulebookVersionPages(RulebookVersions versions, Accounts accounts, CurrentActor currentActor) {
        this.versions = versions;
        this.accounts = accounts;
        this.currentActor = currentActor;
    }

    @GetMapping("/rulebook/versions")
    String versions(@RequestParam(defaultValue = "1") int page, Model model) {
        RulebookVersions.Page found = versions.page(page);
        model.addAttribute("found", found);
        model.addAttribute("size", RulebookVersions.PAGE);
        model.addAttribute("names", names(found));
        model.addAttribute(
                "readsChanges",
                currentActor.get().duties().stream().anyMatch(duty -> Duties.RULE_READERS.contains(duty.role())));
        return "rulebook-versions";
    }

    private Map<String, String> names(RulebookVersions.Page found) {
        return found.versions().stream()
                .map(RulebookVersion::change)
                .flatMap(Optional::stream)
                .flatMap(change -> Stream.concat(Stream.of(change.proposer()), change.approvers().stream()))
                .distinct()
                .collect(Collectors.toMap(username -> username, username -> accounts.find(username)
                        .map(Account::displayName)
                        .orElse(username)));
    }
}
