package vn.lachan.rulebook.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lachan.rulebook.Judgement;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.gate.Expectation.Gap;
import vn.lachan.rulebook.gate.Gaps.Judged;
import vn.lachan.rulebook.law.Law;

/** All that is expected of the made-up children of one edition. */
final class Expectations {

    private static final String AT_RISK = "AT_RISK";

    private final Law law;
    private final List<Expectation> all = new ArrayList<>();

    /**
     * Works them out.
     *
     * @param modest children at short hours, and what was made of them
     */
    Expectations(Rulebook rulebook, Rulebook.Parts parts, Children children, List<Judged> modest) {
        law = parts.law();
        List<SampleChild> lawful = modest.stream()
                .filter(each -> each.judgement().childClass().equals("LAWFUL_WORK"))
                .map(Judged::child)
                .toList();
        all.addAll(new LimitsOfWork(rulebook, children).of(lawful));
        all.addAll(new ForbiddenWork(rulebook, children).of(lawful));
        all.addAll(new Signs(rulebook, children).all());
        all.addAll(new Unknowns(children).of(lawful));
    }

    List<Expectation> all() {
        return all;
    }

    /** The gap where a child is at risk or worse and no agency leads. */
    Optional<Gap> nobodyLeads(Judged judged) {
        Judgement judgement = judged.judgement();
        boolean concerns = judgement.urgency() != null && law.rank(judgement.childClass()) >= law.rank(AT_RISK);
        if (!concerns || !judgement.routes().isEmpty()) {
            return Optional.empty();
        }
        String childClass = judgement.childClass();
        return Optional.of(new Gap(
                "routing.csv",
                null,
                "khi",
                childClass,
                new Words(
                        "được xếp loại %s mà không dòng nào để cơ quan nào chủ trì".formatted(childClass),
                        "is classified %s and no row lets any agency lead".formatted(childClass)),
                new Words(
                        "Thêm một dòng LEAD có " + childClass + " trong ô khi.",
                        "Add a LEAD row with " + childClass + " under khi.")));
    }

    /** Whether a finding says what the child is. */
    static boolean classified(Judgement judgement) {
        return judgement.findings().stream().anyMatch(finding -> finding.childClass() != null);
    }
}
