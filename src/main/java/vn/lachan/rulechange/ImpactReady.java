package vn.lachan.rulechange;

/** That the effects of a proposed rulebook are known, or could not be worked out. */
public record ImpactReady(String change) {}
