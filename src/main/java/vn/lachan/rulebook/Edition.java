package vn.lachan.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A rulebook as it stands for the facts of one day: the same rows and rules hold from {@link #inForceFrom()} on. */
public interface Edition {

    /** {@code sha256:} and 64 hexadecimal digits. */
    String hash();

    /** The rulebook's version, as its manifest says. */
    String version();

    /** Since when the rows and rules of this edition hold. */
    LocalDate inForceFrom();

    /** The codes that facts may use. */
    Codes codes();

    /** What the codes of answers are called. */
    Wording wording();

    /** The rulebook's examples for people to practise on, in their order. */
    List<PracticeExample> examples();

    /** Judges one child. Equal facts give equal judgements; safe to call from many threads. */
    Judgement judge(Facts facts);

    /** Judges many at once, in their order; faster than one by one. */
    List<Judgement> judge(List<Facts> many);

    /** The services that the support matrix proposes, in its order; none out of scope. */
    List<ProposedService> proposedServices(Facts facts);

    /**
     * How long the first task of a case may take at an urgency, such as {@code 12 CLOCK_HOURS}; empty where the table does
     * not say.
     */
    Optional<String> firstDeadline(Urgency urgency);

    /** The rules that do not hold for {@code facts} and are close, given their judgement. */
    List<NearMiss> nearMisses(Facts facts, Judgement judged);

    /** The rules as people read them, in the order of the tables. */
    List<RuleText> rules();
}
