package vn.lachan.rulechange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.Facts;
import vn.lachan.rulebook.Judgement;
import vn.lachan.rulebook.Reading;
import vn.lachan.rulebook.Standing;
import vn.lachan.rulebook.Told;

/** Judges many children at once by the editions of two standings, each child by those of its day. */
final class ImpactJudging {

    private final Standing before;
    private final Standing after;

    ImpactJudging(Standing before, Standing after) {
        this.before = before;
        this.after = after;
    }

    /** The two editions of one day; {@code was} is null where none reached the day. */
    record Editions(@Nullable Edition was, Edition becomes) {

        boolean areOne() {
            return was == becomes;
        }
    }

    /** Facts that the edition after understands, with both editions. */
    record Understood(Facts facts, Editions editions) {}

    /** The facts of each, as told; nothing where the edition after does not understand them or there is none. */
    List<Optional<Understood>> understand(List<Told> told) {
        Map<LocalDate, Optional<Editions>> byDay = new HashMap<>();
        List<Optional<Understood>> understood = new ArrayList<>(told.size());
        for (Told each : told) {
            understood.add(each.factDate()
                    .flatMap(day -> byDay.computeIfAbsent(day, this::editions))
                    .flatMap(
                            editions -> facts(each, editions.becomes()).map(facts -> new Understood(facts, editions))));
        }
        return understood;
    }

    private Optional<Editions> editions(LocalDate day) {
        return after.inForce(day)
                .map(becomes -> new Editions(before.inForce(day).orElse(null), becomes));
    }

    static Optional<Facts> facts(Told told, Edition edition) {
        return told.against(edition.codes()) instanceof Reading.Clear clear
                ? Optional.of(clear.facts())
                : Optional.empty();
    }

    /** What the editions after say, in the order of {@code children}. */
    static List<Judgement> after(List<Understood> children) {
        return judge(children, child -> child.editions().becomes());
    }

    /** What the editions before say; all of them must have one. */
    static List<Judgement> before(List<Understood> children) {
        return judge(children, child -> Objects.requireNonNull(child.editions().was()));
    }

    private interface Choice {
        Edition of(Understood child);
    }

    private static List<Judgement> judge(List<Understood> children, Choice choice) {
        IdentityHashMap<Edition, List<Facts>> byEdition = new IdentityHashMap<>();
        for (Understood child : children) {
            byEdition
                    .computeIfAbsent(choice.of(child), edition -> new ArrayList<>())
                    .add(child.facts());
        }
        IdentityHashMap<Edition, Iterator<Judgement>> judged = new IdentityHashMap<>();
        byEdition.forEach(
                (edition, facts) -> judged.put(edition, edition.judge(facts).iterator()));
        return children.stream()
                .map(child ->
                        Objects.requireNonNull(judged.get(choice.of(child))).next())
                .toList();
    }
}
