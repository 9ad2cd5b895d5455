package vn.lachan.rulebook.language;

import java.util.Map;

/**
 * What a rule asks of a fact. A condition on something unknown does not hold, whether it is negated or not; only
 * {@link Known} asks whether something is known.
 *
 * <p>Its text is canonical: equal texts under one law mean equal conditions, so that the engine tries them once.
 */
public sealed interface Condition permits All, Any, Known, Compared, OneOf, Starts, Is, Exists {

    boolean holds(Fact fact);

    /** The same condition the other way round. */
    Condition negated();

    /** Adds the facts that a condition which holds rests on, by JSON pointer. */
    void explain(Fact fact, Map<String, Object> facts);
}
