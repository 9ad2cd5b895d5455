package vn.lachan.operation.web;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.operation.Backups;

/** {@code POST /api/v1/backups}: has the embedded database write a backup of itself beneath {@code lachan.home}. */
@RestController
@RequestMapping("/api/v1/backups")
class BackupsApi {

    private final Backups backups;

    BackupsApi(Backups backups) {
        this.backups = backups;
    }

    /** Where the backup is, on the server. */
    record Made(String file) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made make(Locale locale) {
        Optional<Path> file = backups.make();
        return new Made(file.orElseThrow(() -> refused(locale)).toString());
    }

    private static ErrorResponseException refused(Locale locale) {
        HttpStatus status = HttpStatus.CONFLICT;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status,
                locale.getLanguage().equals("en")
                        ? "Only the embedded database is backed up this way. For PostgreSQL run ops/backup.sh."
                        : "Chỉ cơ sở dữ liệu nhúng được sao lưu theo cách này. Với PostgreSQL hãy chạy ops/backup.sh.");
        return new ErrorResponseException(status, problem, null);
    }
}
