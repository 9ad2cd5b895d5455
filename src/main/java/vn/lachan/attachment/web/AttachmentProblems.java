package vn.lachan.attachment.web;

import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.lachan.access.Problems;
import vn.lachan.attachment.AttachmentRefused;
import vn.lachan.attachment.Limits;
import vn.lachan.vault.Erased;

/** Why a file was not taken or not given, in words. */
@RestControllerAdvice(assignableTypes = AttachmentsApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AttachmentProblems {

    private final Limits limits;

    AttachmentProblems(Limits limits) {
        this.limits = limits;
    }

    @ExceptionHandler
    ProblemDetail refused(AttachmentRefused refused, Locale locale) {
        long megabytes = limits.largest() / (1024 * 1024);
        return switch (refused.reason()) {
            case EMPTY -> Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, locale, "Tệp rỗng.", "The file is empty.");
            case TOO_LARGE ->
                Problems.of(
                        HttpStatus.PAYLOAD_TOO_LARGE,
                        locale,
                        "Tệp lớn quá %d MB.".formatted(megabytes),
                        "The file is larger than %d MB.".formatted(megabytes));
            case KIND ->
                Problems.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        locale,
                        "Chỉ nhận PDF, JPEG, PNG, WebP, HEIC, xét theo nội dung tệp. Văn bản Word, Excel: hãy lưu thành PDF.",
                        "PDF, JPEG, PNG, WebP and HEIC are taken, told by the content. Save Word or Excel documents as PDF.");
            case TOO_MANY ->
                Problems.of(
                        HttpStatus.CONFLICT,
                        locale,
                        "Hồ sơ đã có %d tệp, kể cả tệp đã rút; không thêm được nữa.".formatted(limits.most()),
                        "The case has %d files, withdrawn ones among them; no more can be added."
                                .formatted(limits.most()));
            case NO_REASON ->
                Problems.of(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        locale,
                        "Cần lý do, nhiều nhất 500 ký tự.",
                        "A reason of at most 500 characters is needed.");
            case WITHDRAWN -> Problems.of(HttpStatus.GONE, locale, "Tệp đã được rút.", "The file was withdrawn.");
        };
    }

    @ExceptionHandler
    ProblemDetail erased(Erased erased, Locale locale) {
        return Problems.of(
                HttpStatus.GONE,
                locale,
                "Hồ sơ đã được xóa; các tệp không còn đọc được.",
                "The case was erased; its files cannot be read any more.");
    }

    @ExceptionHandler
    ProblemDetail none(AttachmentsApi.NoSuchFile none, Locale locale) {
        return Problems.of(
                HttpStatus.NOT_FOUND,
                locale,
                "Không có tệp hoặc hồ sơ này trong phạm vi của bạn.",
                "There is no such file or case among yours.");
    }

    @ExceptionHandler
    ProblemDetail notOne(AttachmentsApi.NotOneFile broken, Locale locale) {
        return Problems.of(
                HttpStatus.BAD_REQUEST,
                locale,
                "Cần multipart/form-data với đúng một tệp ở trường file.",
                "multipart/form-data with exactly one file in the field file is expected.");
    }
}
