package vn.lachan.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.lachan.access.CurrentActor;
import vn.lachan.access.Duties;
import vn.lachan.directory.Account;
import vn.lachan.directory.Accounts;
import vn.lachan.directory.Unit;
import vn.lachan.directory.Units;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Role;
import vn.lachan.workflow.Worklist;

/** The header of every page, and the same one for Tasklist at {@code /fragments/header}. */
@Controller
@ControllerAdvice(annotations = Controller.class)
class Header {

    private final CurrentActor currentActor;
    private final Accounts accounts;
    private final Units units;

    Header(CurrentActor currentActor, Accounts accounts, Units units) {
        this.currentActor = currentActor;
        this.accounts = accounts;
        this.units = units;
    }

    @GetMapping("/fragments/header")
    String header() {
        return "fragments/header";
    }

    @ModelAttribute("me")
    @Nullable
    Me me() {
        return CurrentActor.username().map(this::me).orElse(null);
    }

    private Me me(String username) {
        Actor actor = currentActor.get();
        List<Me.DutyLine> duties = actor.duties().stream()
                .map(duty -> new Me.DutyLine(
                        duty.role().name(),
                        units.find(duty.unit())
                                .map(Unit::nameVi)
                                .orElse(duty.unit().value())))
                .sorted(Comparator.comparing(Me.DutyLine::role))
                .toList();
        return new Me(
                username,
                accounts.find(username).map(Account::displayName).orElse(username),
                duties,
                holdsOne(actor, Duties.REPORTERS),
                holdsOne(actor, Duties.CLASSIFIERS),
                holdsOne(actor, Duties.CASEWORK),
                actor.holds(Role.CHAIRMAN),
                holdsOne(actor, Duties.REFERRED),
                holdsOne(actor, Duties.RULE_READERS),
                actor.holds(Role.OPERATOR),
                actor.holds(Role.ADMINISTRATOR),
                actor.holds(Role.RULE_SUPERVISOR),
                Worklist.isFor(actor));
    }

    private static boolean holdsOne(Actor actor, Set<Role> roles) {
        return actor.duties().stream().anyMatch(duty -> roles.contains(duty.role()));
    }
}
