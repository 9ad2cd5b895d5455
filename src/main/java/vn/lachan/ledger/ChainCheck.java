package vn.lachan.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import vn.lachan.vault.Damaged;
import vn.lachan.vault.Erased;
import vn.lachan.vault.Vault;

/** Walks along one chain, entry by entry, and tells what is wrong. */
final class ChainCheck {

    private final Vault vault;
    private final Consumer<Finding> found;
    private Head last;
    private boolean gap;
    private long entries;
    private long erased;
    private long findings;

    ChainCheck(String chain, Vault vault, Consumer<Finding> found) {
        this.vault = vault;
        this.found = found;
        this.last = Head.none(chain);
    }

    void entry(Stored stored) {
        entries++;
        gap = stored.seq != last.seq() + 1;
        if (gap) {
            tell(new Finding.Gap(stored.chain, last.seq() + 1, stored.seq - 1));
        }
        String hash = Canonical.sha256(stored.header);
        if (!hash.equals(stored.hash)) {
            tell(new Finding.WrongHash(stored.chain, stored.seq));
        }
        header(stored);
        last = new Head(stored.chain, stored.seq, hash);
    }

    Verification end(Head head) {
        if (!head.equals(last)) {
            tell(new Finding.HeadMismatch(last.chain(), last.seq(), head.seq()));
        }
        return new Verification(1, entries, erased, findings);
    }

    private void header(Stored stored) {
        try {
            JsonNode header = Canonical.JSON.readTree(stored.header);
            if (!Canonical.text(stored.header).equals(stored.header)
                    || header.path("v").asInt() != Header.VERSION) {
                tell(new Finding.NotCanonical(stored.chain, stored.seq));
            }
            if (!isInPlace(header, stored)) {
                tell(new Finding.Misplaced(stored.chain, stored.seq));
            }
            if (!gap && !header.path("previous").asText().equals(last.hash())) {
                tell(new Finding.BrokenLink(stored.chain, stored.seq));
            }
            if (!isWhole(header.path("payload").asText(""), stored)) {
                tell(new Finding.PayloadMismatch(stored.chain, stored.seq));
            }
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            tell(new Finding.NotCanonical(stored.chain, stored.seq));
        }
    }

    private static boolean isInPlace(JsonNode header, Stored stored) {
        return header.path("chain").asText().equals(stored.chain)
                && header.path("seq").asLong() == stored.seq
                && header.path("at").asText().equals(Moment.text(stored.at));
    }

    private boolean isWhole(String commitment, Stored stored) {
        if (stored.payload == null || commitment.isEmpty()) {
            return stored.payload == null && commitment.isEmpty();
        }
        try {
            String context = Append.context(stored.chain, stored.seq);
            return Payload.parse(vault.unseal(stored.chain, context, stored.payload))
                    .commitment()
                    .equals(commitment);
        } catch (Erased inOrder) {
            erased++;
            return true;
        } catch (Damaged | UncheckedIOException | IllegalStateException unreadable) {
            return false;
        }
    }

    private void tell(Finding finding) {
        findings++;
        found.accept(finding);
    }
}
