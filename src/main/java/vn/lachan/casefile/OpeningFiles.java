package vn.lachan.casefile;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;

/** Opens a child's file to those whom it is open to, and to nobody else. */
@Service
public class OpeningFiles {

    private final CaseFiles files;
    private final KnownFacts facts;

    OpeningFiles(CaseFiles files, KnownFacts facts) {
        this.files = files;
        this.facts = facts;
    }

    /** The file, or nothing where there is none or it is not open to {@code actor}: the two look alike. */
    @Transactional(readOnly = true)
    public Optional<CaseView> open(CaseNumber number, Actor actor) {
        return files.findById(number.value())
                .filter(file -> file.isOpenTo(actor))
                .map(file -> new CaseView(file, facts.of(file)));
    }
}
