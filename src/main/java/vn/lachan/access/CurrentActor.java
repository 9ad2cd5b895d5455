package vn.lachan.access;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.lachan.directory.Accounts;
import vn.lachan.identity.Actor;

/**
 * Tells who acts. The duties are read from the dated assignments once in each request, so that a right ends with its
 * assignment and not with the session.
 */
@Component
public class CurrentActor {

    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private final Accounts accounts;

    CurrentActor(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The one who is signed on; {@link Actor#SYSTEM} where nobody is, as in a timer. */
    public Actor get() {
        return username().map(this::actor).orElse(Actor.SYSTEM);
    }

    /** Whether somebody is signed on whose account is disabled or gone by now. */
    boolean isClosed() {
        return username().map(name -> find(name).isEmpty()).orElse(false);
    }

    /** The name of the account that is signed on, if any. */
    public static Optional<String> username() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean somebody = authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
        return somebody ? Optional.of(authentication.getName()) : Optional.empty();
    }

    private Actor actor(String username) {
        return find(username).orElseGet(() -> new Actor(username, Set.of()));
    }

    private Optional<Actor> find(String username) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Actor known
                && known.username().equals(username)) {
            return Optional.of(known);
        }
        Optional<Actor> actor = accounts.actor(username);
        if (request != null && actor.isPresent()) {
            request.setAttribute(ATTRIBUTE, actor.get(), RequestAttributes.SCOPE_REQUEST);
        }
        return actor;
    }
}
