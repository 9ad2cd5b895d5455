package vn.lachan.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Problem details (RFC 9457) of one sentence, in the language of the request. */
public final class Problems {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Problems() {}

    /** For Spring MVC to answer with. */
    public static ProblemDetail of(HttpStatus status, Locale locale, String vietnamese, String english) {
        return ProblemDetail.forStatusAndDetail(status, in(locale, vietnamese, english));
    }

    /** From filters, where Spring MVC does not reach. */
    public static void write(HttpServletResponse response, HttpStatus status, String vietnamese, String english)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", in(LocaleContextHolder.getLocale(), vietnamese, english));
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    private static String in(Locale locale, String vietnamese, String english) {
        return locale.getLanguage().equals("en") ? english : vietnamese;
    }
}
