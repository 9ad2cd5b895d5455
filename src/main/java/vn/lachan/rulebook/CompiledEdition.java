package vn.lachan.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lachan.rulebook.language.Rule;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.Reason;

/** One edition with its law and its compiled rules. */
final class CompiledEdition implements Edition {

    private final Rulebook rulebook;
    private final LocalDate inForceFrom;
    private final Law law;
    private final RuleBase rules;
    private final Judging judging;
    private final NearMisses nearMisses;
    private final SupportMatrix supportMatrix;

    CompiledEdition(Rulebook rulebook, LocalDate inForceFrom, Law law, RuleBase rules, Faults faults) {
        this.rulebook = rulebook;
        this.inForceFrom = inForceFrom;
        this.law = law;
        this.rules = rules;
        this.judging = new Judging(law, rules, faults);
        this.nearMisses = new NearMisses(law, judging, faults);
        this.supportMatrix = new SupportMatrix(law, faults);
    }

    Law law() {
        return law;
    }

    List<Rule> ordered() {
        return rules.ordered();
    }

    @Override
    public String hash() {
        return rulebook.hash();
    }

    @Override
    public String version() {
        return rulebook.manifest().version();
    }

    @Override
    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    @Override
    public Codes codes() {
        return law.codes();
    }

    @Override
    public Wording wording() {
        return new Wording(
                rulebook.manifest().title(),
                law.classes(),
                law.ageBands(),
                law.reasons(Reason.Kind.REVIEW),
                law.reasons(Reason.Kind.VIOLATION),
                law.groups());
    }

    @Override
    public List<PracticeExample> examples() {
        return new Examples(rulebook).forPractice();
    }

    @Override
    public Judgement judge(Facts facts) {
        return judging.judge(List.of(facts)).get(0);
    }

    @Override
    public List<Judgement> judge(List<Facts> many) {
        return judging.judge(many);
    }

    @Override
    public List<ProposedService> proposedServices(Facts facts) {
        return judging.outcomeOf(facts).map(supportMatrix::of).orElse(List.of());
    }

    @Override
    public Optional<String> firstDeadline(Urgency urgency) {
        return law.deadlines().stream()
                .filter(row -> row.text("muc_do").equals(urgency.name()))
                .findFirst()
                .map(Deadlines::deadline)
                .map(first -> first.length() + " " + first.measure());
    }

    @Override
    public List<NearMiss> nearMisses(Facts facts, Judgement judged) {
        return nearMisses.of(facts, judged);
    }

    @Override
    public List<RuleText> rules() {
        return RuleText.of(rules.ordered(), law);
    }
}
