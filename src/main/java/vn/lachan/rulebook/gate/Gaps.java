package vn.lachan.rulebook.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.Effort;
import vn.lachan.rulebook.Judgement;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.gate.Expectation.Gap;
import vn.lachan.rulebook.law.Faults;

/**
 * Looks for children whom no row and no rule covers, though one should: made-up children of every age, work and employer,
 * pushed to the limits of what the tables speak of, are judged by the compiled rulebook. Each gap is told as one child.
 */
public final class Gaps {

    private static final int BATCH = 500;

    private final Rulebook rulebook;
    private final Effort effort;
    private final Map<Gap, Found> found = new LinkedHashMap<>();

    /** The first child without cover, and how many more of its edition lack the same. */
    private record Found(Words child, Edition edition, int more) {

        Found another(Edition in) {
            return in == edition ? new Found(child, edition, more + 1) : this;
        }
    }

    /** A child as it was judged. */
    record Judged(SampleChild child, Judgement judgement) {}

    private Gaps(Rulebook rulebook, Effort effort) {
        this.rulebook = rulebook;
        this.effort = effort;
    }

    /** Adds every gap, the latest edition first; says so where the effort is not enough for all editions. */
    public static void look(Rulebook rulebook, Effort effort, Faults faults) {
        new Gaps(rulebook, effort).look(rulebook.parts(), faults);
    }

    /** Adds every gap of the latest edition. */
    public static void lookAtTheLatest(Rulebook rulebook, Effort effort, Faults faults) {
        List<Rulebook.Parts> editions = rulebook.parts();
        new Gaps(rulebook, effort).look(editions.subList(editions.size() - 1, editions.size()), faults);
    }

    private void look(List<Rulebook.Parts> editions, Faults faults) {
        for (int i = editions.size() - 1; i >= 0; i--) {
            if (effort.isSpent()) {
                notAll(editions.get(i), faults);
                break;
            }
            Rulebook.Parts parts = editions.get(i);
            effort.spend(() -> look(parts, faults));
        }
        found.forEach((gap, first) -> tell(gap, first, faults));
    }

    private void look(Rulebook.Parts parts, Faults faults) {
        Children children = new Children(parts);
        if (!children.all()) {
            tooLong(faults);
        }
        List<Judged> modest = judge(children.modest(), parts.edition());
        Expectations expectations = new Expectations(rulebook, parts, children, modest);
        List<Judged> all = new ArrayList<>(modest);
        List<Expectation> expected = expectations.all();
        List<Judged> judged = judge(expected.stream().map(Expectation::child).toList(), parts.edition());
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).met().test(judged.get(i).judgement)) {
                add(expected.get(i).gap(), expected.get(i).child(), parts);
            }
        }
        all.addAll(judged);
        for (Judged each : all) {
            expectations.nobodyLeads(each).ifPresent(gap -> add(gap, each.child, parts));
        }
        if (parts.equals(rulebook.parts().get(rulebook.parts().size() - 1))) {
            new Unserved(parts).look(all, faults);
            Signs.unread(rulebook, children, parts.edition(), faults);
        }
    }

    private void add(Gap gap, SampleChild child, Rulebook.Parts parts) {
        Found first = found.get(gap);
        found.put(
                gap,
                first == null
                        ? new Found(ChildInWords.of(child, parts.law()), parts.edition(), 0)
                        : first.another(parts.edition()));
    }

    private static void tell(Gap gap, Found first, Faults faults) {
        Words others = first.more == 0
                ? new Words("", "")
                : new Words(
                        " (và %d trường hợp thử khác như vậy)".formatted(first.more),
                        " (and %d more like it)".formatted(first.more));
        faults.error(
                gap.file(),
                gap.line(),
                gap.column(),
                new Words(
                        first.child.vi() + ": " + gap.lack().vi() + others.vi(),
                        first.child.en() + ": " + gap.lack().en() + others.en()),
                gap.mend());
    }

    private static List<Judged> judge(List<SampleChild> children, Edition edition) {
        List<Judged> judged = new ArrayList<>(children.size());
        for (int from = 0; from < children.size(); from += BATCH) {
            List<SampleChild> batch = children.subList(from, Math.min(children.size(), from + BATCH));
            List<Judgement> judgements =
                    edition.judge(batch.stream().map(SampleChild::facts).toList());
            for (int i = 0; i < batch.size(); i++) {
                judged.add(new Judged(batch.get(i), judgements.get(i)));
            }
        }
        return judged;
    }

    private static void tooLong(Faults faults) {
        faults.warning(
                "rulebook.csv",
                null,
                null,
                new Words(
                        "chưa tìm hết chỗ trống: danh mục công việc hoặc người sử dụng lao động quá dài",
                        "gaps were not looked for everywhere: the list of works or employers is too long"),
                new Words("Gộp các mã giống nhau.", "Join codes that are alike."));
    }

    private static void notAll(Rulebook.Parts parts, Faults faults) {
        faults.warning(
                "rulebook.csv",
                null,
                null,
                new Words(
                        "chưa tìm hết chỗ trống: hết thời gian ở các ngày trước "
                                + Day.vi(parts.edition().inForceFrom()),
                        "gaps were not looked for everywhere: the time ran out before "
                                + parts.edition().inForceFrom()),
                new Words("Bớt số ngày mà các dòng thay đổi.", "Let rows change on fewer days."));
    }
}
