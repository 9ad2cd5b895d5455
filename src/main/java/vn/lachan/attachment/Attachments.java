package vn.lachan.attachment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.casefile.CaseGlances;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;

/**
 * The files of a case, for those to whom the case's file is open. A case that is not open looks like one that does not
 * exist: {@link Optional#empty()}.
 */
@Service
public class Attachments {

    private static final int LONGEST_REASON = 500;

    private final CaseGlances cases;
    private final AttachmentTable table;
    private final Parts parts;
    private final Limits limits;
    private final Ledger ledger;

    Attachments(CaseGlances cases, AttachmentTable table, Parts parts, Limits limits, Ledger ledger) {
        this.cases = cases;
        this.table = table;
        this.parts = parts;
        this.limits = limits;
        this.ledger = ledger;
    }

    /** What became of a file: {@code fresh} unless the case has the same bytes already, as after a double click. */
    public record Added(Attachment attachment, boolean fresh) {}

    /** A file that may be read now. */
    public record Opened(CaseNumber number, Attachment attachment, int parts) {}

    public boolean isOpen(CaseNumber number, Actor actor) {
        return Optional.ofNullable(cases.of(List.of(number), actor).get(number))
                .filter(CaseGlances.Glance::open)
                .isPresent();
    }

    /** All files of a case; names may tell of a child, so that the look is recorded. */
    @Transactional
    public Optional<List<Attachment>> list(CaseNumber number, Actor actor) {
        if (!isOpen(number, actor)) {
            return Optional.empty();
        }
        List<Attachment> all =
                table.of(number).stream().map(AttachmentTable.Row::attachment).toList();
        if (!all.isEmpty()) {
            ledger.record(number, Act.of("ATTACHMENTS_LISTED"));
        }
        return Optional.of(all);
    }

    /**
     * Keeps a file whole or not at all.
     *
     * @throws AttachmentRefused when the case has too many
     */
    @Transactional
    public Optional<Added> add(CaseNumber number, Upload upload, Actor actor) {
        if (!isOpen(number, actor)) {
            return Optional.empty();
        }
        table.lock(number);
        List<AttachmentTable.Row> present = table.of(number);
        Optional<Added> same = present.stream()
                .filter(row -> row.digest().equals(upload.digest()))
                .filter(row -> row.attachment().withdrawal().isEmpty())
                .findFirst()
                .map(row -> new Added(row.attachment(), false));
        return same.isPresent() ? same : Optional.of(keep(number, upload, present.size(), actor));
    }

    private Added keep(CaseNumber number, Upload upload, int present, Actor actor) {
        if (present >= limits.most()) {
            throw new AttachmentRefused(AttachmentRefused.Reason.TOO_MANY);
        }
        UUID id = UUID.randomUUID();
        int count = Parts.count(upload.size());
        table.add(number, id, upload, count, actor);
        parts.keep(number, id, upload, count);
        ledger.record(
                number,
                Act.of(
                                "FILE_ATTACHED",
                                Map.of(
                                        "attachment",
                                        id.toString(),
                                        "kind",
                                        upload.kind().name(),
                                        "size",
                                        upload.size()))
                        .with(JsonNodeFactory.instance
                                .objectNode()
                                .put("name", upload.name())
                                .put("sha256", upload.digest())));
        return new Added(table.find(number, id).orElseThrow().attachment(), true);
    }

    /**
     * Lets somebody read a file, and records it.
     *
     * @throws AttachmentRefused when it was withdrawn
     */
    @Transactional
    public Optional<Opened> open(CaseNumber number, UUID id, Actor actor) {
        if (!isOpen(number, actor)) {
            return Optional.empty();
        }
        Optional<AttachmentTable.Row> found = table.find(number, id);
        found.ifPresent(row -> {
            if (row.attachment().withdrawal().isPresent()) {
                throw new AttachmentRefused(AttachmentRefused.Reason.WITHDRAWN);
            }
            ledger.record(
                    number,
                    Act.of("ATTACHMENT_OPENED", Map.of("attachment", id.toString()))
                            .with(JsonNodeFactory.instance.objectNode().put("sha256", row.digest())));
        });
        return found.map(row -> new Opened(number, row.attachment(), row.parts()));
    }

    /** Writes the bytes of a file, a part at a time and without a transaction. */
    public void write(Opened opened, OutputStream out) throws IOException {
        parts.write(opened.number(), opened.attachment().id(), opened.parts(), out);
    }

    /**
     * Takes a file out of use, with a reason; its bytes stay under seal.
     *
     * @throws AttachmentRefused without a reason, or when it was withdrawn before
     */
    @Transactional
    public Optional<Attachment> withdraw(CaseNumber number, UUID id, String reason, Actor actor) {
        if (!isOpen(number, actor) || table.find(number, id).isEmpty()) {
            return Optional.empty();
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new AttachmentRefused(AttachmentRefused.Reason.NO_REASON);
        }
        if (!table.withdraw(number, id, reason.strip(), actor)) {
            throw new AttachmentRefused(AttachmentRefused.Reason.WITHDRAWN);
        }
        ledger.record(
                number,
                Act.of("ATTACHMENT_WITHDRAWN", Map.of("attachment", id.toString()))
                        .with(JsonNodeFactory.instance.objectNode().put("reason", reason.strip())));
        return table.find(number, id).map(AttachmentTable.Row::attachment);
    }
}
