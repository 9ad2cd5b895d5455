package vn.lachan.workflow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Remembers, over the sign-on, the page that somebody wanted, and not the calls that a page makes. */
final class TasklistPageOnly extends HttpSessionRequestCache {

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().startsWith("/camunda/app/tasklist")) {
            super.saveRequest(request, response);
        }
    }
}
