package vn.lachan.casefile;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;

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
        return files.findById(number.value())
                .filter(file -> file.isOpenTo(actor))
                .map(this::opened);
    }

    private CaseView opened(CaseFile file) {
        ledger.record(file.number(), Act.of("FILE_OPENED"));
        return new CaseView(file, facts.of(file));
    }
}
