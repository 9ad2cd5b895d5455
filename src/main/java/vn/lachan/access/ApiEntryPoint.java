package vn.lachan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** 401 in words, or 429 to whom must wait; a page's session is not answered with a challenge that would open the browser's own password box. */
public final class ApiEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof TooManyWrongPasswords) {
            response.setHeader("Retry-After", Long.toString(WrongPasswords.WINDOW.toSeconds()));
            Problems.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    TooManyWrongPasswords.VIETNAMESE,
                    TooManyWrongPasswords.ENGLISH);
            return;
        }
        boolean page = request.getHeader("X-LACHAN-XSRF") != null || request.getHeader("X-XSRF-TOKEN") != null;
        response.setHeader("WWW-Authenticate", page ? "Session" : "Basic realm=\"lachan\", charset=\"UTF-8\"");
        Problems.write(
                response,
                HttpStatus.UNAUTHORIZED,
                "Chưa đăng nhập, hoặc tên đăng nhập hay mật khẩu không đúng.",
                "Not signed on, or the name or password is wrong.");
    }
}
