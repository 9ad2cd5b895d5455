package vn.lachan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Sends a wrong password back to the login page, and tells in plain words who has to wait. */
final class SignOnRefused extends SimpleUrlAuthenticationFailureHandler {

    private static final String AGAIN = "/login?error";

    SignOnRefused() {
        super(AGAIN);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof CredentialsExpiredException) {
            getRedirectStrategy().sendRedirect(request, response, "/password?first");
            return;
        }
        if (!(cause instanceof TooManyWrongPasswords)) {
            // What is usual keeps the exception in the session, and with it the password that was tried.
            getRedirectStrategy().sendRedirect(request, response, AGAIN);
            return;
        }
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", Long.toString(WrongPasswords.WINDOW.toSeconds()));
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write((english ? TooManyWrongPasswords.ENGLISH : TooManyWrongPasswords.VIETNAMESE)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
