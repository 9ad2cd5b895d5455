package vn.lachan.rulebook;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import vn.lachan.rulebook.language.Rule;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.LawBook;
import vn.lachan.rulebook.law.Manifest;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/**
 * An immutable rulebook: rule files that were checked and compiled, known by the hash of their canonical bytes. Where a row
 * changes on a date, an edition of the rulebook ends and the next begins.
 */
public final class Rulebook {

    private static final Duration UNBOUNDED = Duration.ofDays(1);

    private final RuleFiles files;
    private final LawBook book;
    private final String hash;
    private final Manifest manifest;
    private final NavigableMap<LocalDate, CompiledEdition> editions = new TreeMap<>();

    private Rulebook(RuleFiles files, LawBook book, Effort effort) {
        this.files = files;
        this.book = book;
        this.hash = files.hash();
        this.manifest = book.manifest();
        Faults faults = new Faults();
        for (Map.Entry<LocalDate, Law> edition : book.editions().entrySet()) {
            if (effort.isSpent()) {
                faults.error(
                        "rulebook.csv",
                        null,
                        null,
                        new Words(
                                "biên dịch tốn quá %d giây của bộ xử lý"
                                        .formatted(effort.most().toSeconds()),
                                "compiling takes more than %d seconds of a processor"
                                        .formatted(effort.most().toSeconds())),
                        new Words(
                                "Bỏ bớt quy tắc, dòng và ngày thay đổi.", "Leave out rules, rows and days of change."));
                break;
            }
            editions.put(edition.getKey(), effort.spend(() -> compiled(edition.getKey(), edition.getValue(), faults)));
        }
        faults.refuseIfAny();
    }

    private CompiledEdition compiled(LocalDate from, Law law, Faults faults) {
        return new CompiledEdition(this, from, law, RuleBase.compile(files, book, law, faults), faults);
    }

    /**
     * Checks and compiles rule files; nothing of them is run.
     *
     * @throws RulesRefused with every fault found
     */
    public static Rulebook compile(RuleFiles files) {
        return compileWithin(files, new Effort(UNBOUNDED));
    }

    /**
     * Checks and compiles rule files that nobody checked before, and gives up where that costs too much.
     *
     * @throws RulesRefused with every fault found
     */
    public static Rulebook compileWithin(RuleFiles files, Effort effort) {
        return new Rulebook(files, new LawBook(files), effort);
    }

    public RuleFiles files() {
        return files;
    }

    /** {@code sha256:} and 64 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The edition for facts of that day; empty where the rulebook is not in force then. */
    public Optional<Edition> on(LocalDate factDate) {
        return manifest.reaches(factDate)
                ? Optional.of(
                        Objects.requireNonNull(editions.floorEntry(factDate)).getValue())
                : Optional.empty();
    }

    /** The edition that began last. */
    public Edition latest() {
        return editions.lastEntry().getValue();
    }

    /** All rows of its tables. */
    public LawBook book() {
        return book;
    }

    /** The editions with what they were made of, in their order. */
    public List<Parts> parts() {
        return editions.values().stream()
                .map(edition -> new Parts(edition, edition.law(), edition.ordered()))
                .toList();
    }

    /**
     * What an edition was made of.
     *
     * @param rules each after those whose findings it asks about
     */
    public record Parts(Edition edition, Law law, List<Rule> rules) {}

    /** The tables as they hold on a day, or of the first edition before that. */
    Law law(LocalDate day) {
        Map.Entry<LocalDate, CompiledEdition> edition = editions.floorEntry(day);
        return (edition == null ? editions.firstEntry() : edition).getValue().law();
    }
}
