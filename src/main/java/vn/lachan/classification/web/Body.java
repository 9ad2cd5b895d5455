package vn.lachan.classification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Takes a body of a request as bytes, of the type and size that are asked for and of no other. */
final class Body {

    private static final int MOST = 256 * 1024;

    private Body() {}

    /** The whole body, which claims to be JSON. */
    static byte[] json(HttpServletRequest request, Locale locale) throws IOException {
        require(MediaType.APPLICATION_JSON, request, locale);
        if (request.getContentLengthLong() > MOST) {
            throw tooLarge(locale);
        }
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            throw tooLarge(locale);
        }
        return body;
    }

    /** Refuses a request whose body is of another type. */
    static void require(MediaType type, HttpServletRequest request, Locale locale) {
        if (!isOf(type, request.getContentType())) {
            throw ClassificationProblems.problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    locale,
                    "Nội dung phải có Content-Type " + type + ".",
                    "The body must have the Content-Type " + type + ".");
        }
    }

    private static boolean isOf(MediaType type, @Nullable String told) {
        try {
            return told != null && type.equalsTypeAndSubtype(MediaType.parseMediaType(told));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static RuntimeException tooLarge(Locale locale) {
        return ClassificationProblems.problem(
                HttpStatus.PAYLOAD_TOO_LARGE, locale, "Nội dung lớn quá 256 KB.", "The body is larger than 256 KB.");
    }
}
