package vn.lachan.rulechange.reading;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lachan.rulebook.ArchivedRulebooks;
import vn.lachan.rulebook.RulebooksOnFile;
import vn.lachan.rulechange.reading.RulebookDifference.Side;

/** Compares any two rulebooks that were ever in force. */
@Service
public class ComparingRulebooks {

    private final ArchivedRulebooks archive;
    private final RulebooksOnFile onFile;

    ComparingRulebooks(ArchivedRulebooks archive, RulebooksOnFile onFile) {
        this.archive = archive;
        this.onFile = onFile;
    }

    /** How {@code after} differs from {@code before}, both by their hashes; empty where one of them is not on file. */
    public Optional<RulebookDifference> compare(String before, String after) {
        return side(before).flatMap(was -> side(after).map(becomes -> RulebookDifference.between(was, becomes)));
    }

    private Optional<Side> side(String hash) {
        return archive.latest(hash).flatMap(edition -> onFile.find(hash).map(files -> new Side(files, edition)));
    }
}
