package vn.lachan.rulechange.reading;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lachan.rulebook.ArchivedRulebooks;
import vn.lachan.rulebook.RulebooksOnFile;
import vn.lachan.rulebook.Standings;
import vn.lachan.rulechange.Candidates;
import vn.lachan.rulechange.reading.RulebookDifference.Side;

/** Compares any two rulebooks that were ever in force, and what was proposed with what it is to follow. */
@Service
public class ComparingRulebooks {

    private final ArchivedRulebooks archive;
    private final RulebooksOnFile onFile;
    private final Candidates candidates;
    private final Standings standings;

    ComparingRulebooks(ArchivedRulebooks archive, RulebooksOnFile onFile, Candidates candidates, Standings standings) {
        this.archive = archive;
        this.onFile = onFile;
        this.candidates = candidates;
        this.standings = standings;
    }

    /** How {@code after} differs from {@code before}, both by their hashes; empty where one of them is not on file. */
    public Optional<RulebookDifference> compare(String before, String after) {
        return side(before).flatMap(was -> side(after).map(becomes -> RulebookDifference.between(was, becomes)));
    }

    /**
     * How a rulebook that was proposed differs from the one that it is to follow.
     *
     * @throws vn.lachan.rulebook.law.RulesRefused where what was proposed cannot be read
     */
    public Optional<RulebookDifference> compareProposed(String before, String proposed) {
        return side(before).flatMap(was -> side(proposed)
                .or(() -> candidate(proposed))
                .map(becomes -> RulebookDifference.between(was, becomes)));
    }

    private Optional<Side> candidate(String hash) {
        return candidates
                .find(hash)
                .map(files ->
                        new Side(files, standings.with(files, standings.now()).latest()));
    }

    private Optional<Side> side(String hash) {
        return archive.latest(hash).flatMap(edition -> onFile.find(hash).map(files -> new Side(files, edition)));
    }
}
