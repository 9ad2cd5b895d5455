package vn.lachan.workflow;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lachan.access.CurrentActor;
import vn.lachan.access.Problems;
import vn.lachan.identity.Actor;

/**
 * Lets through to the engine's servlets only what {@link EngineAllowList} names, and signs the caller on to the engine
 * with the duties held at this very request.
 */
@Component
class EngineGate extends OncePerRequestFilter {

    private final CurrentActor currentActor;
    private final ObjectProvider<IdentityService> identity;

    EngineGate(CurrentActor currentActor, ObjectProvider<IdentityService> identity) {
        this.currentActor = currentActor;
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = currentActor.get();
        if (!EngineAllowList.allows(request.getMethod(), request.getRequestURI(), actor)) {
            Problems.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "Đường gọi này không mở cho tài khoản của bạn.",
                    "This call is not open to your account.");
        } else if (request.getRequestURI().startsWith("/camunda")) {
            signOnToTasklist(request, actor);
            chain.doFilter(request, response);
            if (request.getRequestURI().equals(EngineAllowList.LOGOUT) && response.getStatus() == 200) {
                request.getSession().invalidate();
            }
        } else {
            callAs(actor, request, response, chain);
        }
    }

    private void callAs(Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        IdentityService service = identity.getObject();
        service.setAuthentication(actor.username(), List.copyOf(Groups.of(actor)));
        try {
            chain.doFilter(request, response);
        } finally {
            service.clearAuthentication();
        }
    }

    /** Tasklist keeps its own sign-on in the session: it is renewed whenever the duties have changed. */
    private static void signOnToTasklist(HttpServletRequest request, Actor actor) {
        Authentications known = AuthenticationUtil.getAuthsFromSession(request.getSession());
        List<String> groups = new ArrayList<>(Groups.of(actor));
        groups.sort(null);
        UserAuthentication current = (UserAuthentication) known.getAuthenticationForProcessEngine("default");
        if (current == null
                || !current.getIdentityId().equals(actor.username())
                || !groups.equals(current.getGroupIds())) {
            UserAuthentication renewed = new UserAuthentication(actor.username(), "default");
            renewed.setGroupIds(groups);
            renewed.setTenantIds(List.of());
            renewed.setAuthorizedApps(Groups.hasTasks(actor) ? Set.of("tasklist", "welcome") : Set.of("welcome"));
            known.addOrReplace(renewed);
        }
    }
}
