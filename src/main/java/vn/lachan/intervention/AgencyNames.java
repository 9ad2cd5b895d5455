package vn.lachan.intervention;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Role;

/** What agencies are called in the forms of a case. */
@Component
class AgencyNames {

    private final MessageSource messages;

    AgencyNames(MessageSource messages) {
        this.messages = messages;
    }

    String of(Role role) {
        return messages.getMessage("role." + role, null, role.name(), CallersLanguage.now());
    }

    /** All of them on one line, or that there is none. */
    String of(Collection<Role> roles) {
        return roles.isEmpty()
                ? CallersLanguage.in("Không có", "None")
                : roles.stream().map(this::of).collect(Collectors.joining("; "));
    }
}
