package vn.lachan.attachment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of a case.
 *
 * @param name as its sender called it, cleaned; it may name the child
 */
public record Attachment(
        UUID id,
        String name,
        FileKind kind,
        long size,
        Instant addedAt,
        String addedBy,
        Optional<Withdrawal> withdrawal) {

    /** That somebody took a file out of use; it stays under seal. */
    public record Withdrawal(Instant at, String by, String reason) {}

    /** Leaves out the name: this text may land in a log. */
    @Override
    public String toString() {
        return "Attachment[" + id + ", " + kind + ", " + size + "]";
    }
}
