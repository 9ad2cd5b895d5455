package vn.lachan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** 403 in words. */
public final class ApiAccessDenied implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        Problems.write(
                response,
                HttpStatus.FORBIDDEN,
                "Nhiệm vụ của tài khoản này không bao gồm việc vừa yêu cầu.",
                "The duties of this account do not include what was asked.");
    }
}
