package vn.lachan.attachment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.attachment.Attachment;
import vn.lachan.attachment.Attachments;
import vn.lachan.attachment.FileKind;
import vn.lachan.attachment.Limits;
import vn.lachan.attachment.Upload;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;

/** {@code /api/v1/cases/{number}/attachments}: the files of a case, for those to whom the case's file is open. */
@RestController
@RequestMapping("/api/v1/cases/{number}/attachments")
class AttachmentsApi {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Attachments attachments;
    private final Limits limits;
    private final CurrentActor currentActor;

    AttachmentsApi(Attachments attachments, Limits limits, CurrentActor currentActor) {
        this.attachments = attachments;
        this.limits = limits;
        this.currentActor = currentActor;
    }

    /** That a file was taken out of use. */
    record Withdrawn(Instant at, String by, String reason) {}

    record Item(
            UUID id,
            String name,
            FileKind kind,
            long size,
            Instant addedAt,
            String addedBy,
            @Nullable Withdrawn withdrawn) {

        static Item of(Attachment one) {
            return new Item(
                    one.id(),
                    one.name(),
                    one.kind(),
                    one.size(),
                    one.addedAt(),
                    one.addedBy(),
                    one.withdrawal()
                            .map(withdrawal -> new Withdrawn(withdrawal.at(), withdrawal.by(), withdrawal.reason()))
                            .orElse(null));
        }
    }

    /** The files with the limits that a page tells before anybody waits for an upload in vain. */
    record Answer(List<Item> items, long largest, int most, List<String> accepts) {}

    record Reason(@Nullable String reason) {}

    @GetMapping
    Answer list(@PathVariable String number) {
        List<Attachment> found = attachments.list(number(number), actor()).orElseThrow(NoSuchFile::new);
        return new Answer(
                found.stream().map(Item::of).toList(),
                limits.largest(),
                limits.most(),
                Stream.of(FileKind.values()).map(FileKind::mediaType).toList());
    }

    /** Rights are asked before a byte of the file is read, and again when it is kept. */
    @PostMapping
    ResponseEntity<Item> add(@PathVariable String number, HttpServletRequest request) throws IOException {
        CaseNumber known = number(number);
        if (!attachments.isOpen(known, actor())) {
            throw new NoSuchFile();
        }
        try (Upload upload = OneFile.of(request, limits).orElseThrow(NotOneFile::new)) {
            Attachments.Added added = attachments.add(known, upload, actor()).orElseThrow(NoSuchFile::new);
            return ResponseEntity.status(added.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(Item.of(added.attachment()));
        }
    }

    /** To be saved and never shown: whatever it is, it gets no page of ours to act in. */
    @GetMapping("/{id}")
    void read(@PathVariable String number, @PathVariable String id, HttpServletResponse response) throws IOException {
        Attachments.Opened opened =
                attachments.open(number(number), id(id), actor()).orElseThrow(NoSuchFile::new);
        Attachment attachment = opened.attachment();
        response.setContentType(attachment.kind().mediaType());
        response.setContentLengthLong(attachment.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(attachment.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        attachments.write(opened, response.getOutputStream());
    }

    @PostMapping("/{id}/withdraw")
    Item withdraw(@PathVariable String number, @PathVariable String id, @RequestBody Reason told) {
        return attachments
                .withdraw(
                        number(number),
                        id(id),
                        Optional.ofNullable(told.reason()).orElse(""),
                        actor())
                .map(Item::of)
                .orElseThrow(NoSuchFile::new);
    }

    private Actor actor() {
        return currentActor.get();
    }

    private static CaseNumber number(String text) {
        return CaseNumber.parse(text).orElseThrow(NoSuchFile::new);
    }

    private static UUID id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new NoSuchFile();
        }
        return UUID.fromString(text);
    }

    /** There is no such case or file, or it is not open to the caller: the two look alike. */
    static final class NoSuchFile extends RuntimeException {}

    /** The request does not hold exactly one file. */
    static final class NotOneFile extends RuntimeException {}
}
