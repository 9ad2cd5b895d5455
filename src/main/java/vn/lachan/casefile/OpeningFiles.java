package vn.lachan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;
import vn.lachan.vault.Erased;

/** Opens a child's file to those whom it is open to, and to nobody else. */
@Service
public class OpeningFiles {

    private final CaseFiles files;
    private final KnownFacts facts;
    private final Ledger ledger;

    OpeningFiles(CaseFiles files, KnownFacts facts, Ledger ledger) {
        this.files = files;
        this.facts = facts;
        this.ledger = ledger;
    }

    /**
     * The file, or nothing where there is none or it is not open to {@code actor}: the two look alike. Each opening is
     * recorded, with the one who is signed on.
     */
    @Transactional
    public Optional<CaseView> open(CaseNumber number, Actor actor) {
        return open(number, actor, Act.of("FILE_OPENED"));
    }

    /** As {@link #open}, for one completed form alone. */
    @Transactional
    public Optional<CaseView> openForm(CaseNumber number, String form, int version, Actor actor) {
        return open(number, actor, Act.of("FORM_OPENED", Map.of("form", form, "number", version)));
    }

    /** Whether there is such a file and {@code actor} may open it; nothing is opened and nothing recorded. */
    @Transactional(readOnly = true)
    public boolean mayOpen(CaseNumber number, Actor actor) {
        return files.findById(number.value())
                .filter(file -> file.isOpenTo(actor))
                .isPresent();
    }

    private Optional<CaseView> open(CaseNumber number, Actor actor, Act opening) {
        return files.findById(number.value())
                .filter(file -> file.isOpenTo(actor))
                .map(file -> {
                    ledger.record(number, opening);
                    return new CaseView(file, known(file));
                });
    }

    private Optional<ObjectNode> known(CaseFile file) {
        try {
            return Optional.of(facts.of(file));
        } catch (Erased erased) {
            return Optional.empty();
        }
    }
}
