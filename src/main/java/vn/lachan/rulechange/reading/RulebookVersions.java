package vn.lachan.rulechange.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.RulebookHistory;
import vn.lachan.rulebook.Standings;
import vn.lachan.rulebook.VersionInForce;
import vn.lachan.rulechange.reading.ActivatedChanges.Activated;
import vn.lachan.rulechange.reading.RulebookVersion.State;

/** Every rulebook that was ever in force, the latest first. */
@Service
public class RulebookVersions {

    public static final int PAGE = 25;

    private final RulebookHistory history;
    private final ActivatedChanges changes;
    private final Standings standings;

    RulebookVersions(RulebookHistory history, ActivatedChanges changes, Standings standings) {
        this.history = history;
        this.changes = changes;
        this.standings = standings;
    }

    /** One page of the list, with how many there are. */
    public record Page(List<RulebookVersion> versions, int page, long total) {

        public int pages() {
            return Math.max(1, Math.toIntExact((total + PAGE - 1) / PAGE));
        }
    }

    /** The page of that number, from 1; the last where there are not so many. */
    @Transactional(readOnly = true)
    public Page page(int wanted) {
        long total = history.count();
        int page = Math.max(1, Math.min(wanted, new Page(List.of(), 1, total).pages()));
        List<VersionInForce> books = history.page((page - 1L) * PAGE, PAGE);
        Map<String, List<Activated>> byHash =
                changes.of(books.stream().map(VersionInForce::hash).collect(Collectors.toSet()));
        Set<String> judgedBy =
                standings.now().books().stream().map(Rulebook::hash).collect(Collectors.toSet());
        return new Page(
                books.stream()
                        .map(book -> new RulebookVersion(
                                book, state(book, judgedBy), change(book, byHash.getOrDefault(book.hash(), List.of()))))
                        .toList(),
                page,
                total);
    }

    private static State state(VersionInForce book, Set<String> judgedBy) {
        if (book.until() == null) {
            return State.IN_FORCE;
        }
        return book.last() && judgedBy.contains(book.hash()) ? State.FOR_EARLIER_DAYS : State.FOLLOWED;
    }

    /** The changes that put one content in force stand in the order in which they did. */
    private static Optional<RulebookVersion.Change> change(VersionInForce book, List<Activated> ofHash) {
        return switch (book.cause()) {
            case FIRST_START, FOLDER, ENDED -> Optional.empty();
            case APPROVED ->
                ofHash.stream().skip(book.approvals() - 1L).findFirst().map(Activated::change);
        };
    }
}
