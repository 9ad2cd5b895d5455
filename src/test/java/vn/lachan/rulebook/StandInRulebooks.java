package vn.lachan.rulebook;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Two stand-in editions, for tests that want rules of their own. */
public class StandInRulebooks implements Rulebooks, ArchivedRulebooks {

    public static final LocalDate FIRST_DAY = LocalDate.of(2021, 3, 15);
    public static final LocalDate SECOND_DAY = LocalDate.of(2026, 9, 10);
    public static final String FIRST = "sha256:" + "1".repeat(64);
    public static final String SECOND = "sha256:" + "2".repeat(64);

    private final Edition first = new StandInEdition(FIRST, FIRST_DAY, 13);
    private final Edition second = new StandInEdition(SECOND, SECOND_DAY, 13);
    private final Map<String, Optional<Edition>> archive = new ConcurrentHashMap<>();

    /** From now on the archive gives {@code edition} for that hash, or nothing. */
    public void archive(String hash, Optional<Edition> edition) {
        archive.put(hash, edition);
    }

    /** The archive is as it was. */
    public void forget() {
        archive.clear();
    }

    @Override
    public Optional<Edition> inForce(LocalDate factDate) {
        if (factDate.isBefore(FIRST_DAY)) {
            return Optional.empty();
        }
        return Optional.of(factDate.isBefore(SECOND_DAY) ? first : second);
    }

    @Override
    public Edition latest() {
        return second;
    }

    @Override
    public Optional<Edition> find(String hash, LocalDate factDate) {
        Optional<Edition> ours =
                inForce(factDate).filter(edition -> edition.hash().equals(hash));
        return archive.getOrDefault(hash, ours);
    }

    @Override
    public Optional<Edition> latest(String hash) {
        return Optional.of(second).filter(edition -> edition.hash().equals(hash));
    }
}
