package vn.lachan.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lachan.identity.FileNumber;
import vn.lachan.vault.Erased;
import vn.lachan.vault.Vault;

/**
 * The tamper-evident record of every case and rule change: what a transaction tells it becomes one entry of its hash chain, written
 * with the transaction's commit or not at all.
 *
 * <p>Telling needs a running transaction that writes, and throws {@link IllegalStateException} otherwise, or when the entry
 * is written already.
 */
public final class Ledger {

    private final Chains chains;
    private final Append append;
    private final Vault vault;

    Ledger(Chains chains, Append append, Vault vault) {
        this.chains = chains;
        this.append = append;
        this.vault = vault;
    }

    /** Tells what was done; an act with contents needs the chain's key to be open. */
    public void record(FileNumber chain, Act act) {
        append.running().draft(chain.value()).add(act);
    }

    /** Tells what was done to many cases at once, such as an export; such an act has no contents, for lack of a key. */
    public void record(Register register, Act act) {
        if (act.contents() != null) {
            throw new IllegalArgumentException("A register has no key to seal contents with");
        }
        append.running().draft(register.name()).add(act);
    }

    /** Tells a change of state; of several in one transaction the first before and the last after are kept. */
    public void state(FileNumber chain, @Nullable String before, String after) {
        append.running().draft(chain.value()).state(before, after);
    }

    /** Tells which receipt the transaction's decision left; of several the last is kept. */
    public void receipt(FileNumber chain, String receipt) {
        append.running().draft(chain.value()).receipt(receipt);
    }

    /** How many entries this node has added since it started. */
    public long appended() {
        return append.appended();
    }

    /** All entries of a chain, in order; what stands in them is believed, the {@link LedgerVerifier} checks it. */
    public List<Entry> read(FileNumber chain) {
        return entries(chain.value());
    }

    /** All entries of a register, in order. */
    public List<Entry> read(Register register) {
        return entries(register.name());
    }

    private List<Entry> entries(String chain) {
        List<Entry> entries = new ArrayList<>();
        chains.entries(chain, stored -> entries.add(decoded(stored)));
        return entries;
    }

    /** All entries of a chain with their contents, in order, in one reading of the database. */
    public List<Told> tell(FileNumber chain) {
        List<Stored> stored = new ArrayList<>();
        chains.entries(chain.value(), stored::add);
        return stored.stream()
                .map(each -> new Told(decoded(each), contents(each.chain, each.seq, each.payload)))
                .toList();
    }

    /** What the acts of an entry hold under seal. */
    public Contents contents(Entry entry) {
        if (entry.payload() == null) {
            return new Contents.None();
        }
        String chain = entry.chain();
        byte[] sealed = chains.entry(chain, entry.seq())
                .map(stored -> stored.payload)
                .orElseThrow(() -> new IllegalStateException("The ledger lost the contents of entry " + entry.seq()
                        + " of " + chain + "; verify the chain"));
        return contents(chain, entry.seq(), sealed);
    }

    private Contents contents(String chain, long seq, byte @Nullable [] sealed) {
        if (sealed == null) {
            return new Contents.None();
        }
        try {
            Payload payload = Payload.parse(vault.unseal(chain, Append.context(chain, seq), sealed));
            List<JsonNode> contents = new ArrayList<>();
            payload.contents().forEach(contents::add);
            return new Contents.Disclosed(payload.salt(), List.copyOf(contents));
        } catch (Erased erased) {
            return new Contents.Erased();
        }
    }

    private static Entry decoded(Stored stored) {
        try {
            return Entry.parse(stored.header, stored.hash);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "Entry " + stored.seq + " of " + stored.chain + " is unreadable; verify the chain", unreadable);
        }
    }
}
