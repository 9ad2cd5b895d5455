package vn.lachan.rulechange;

/** That the effects of a proposed rulebook are to be worked out. */
public record ImpactWanted(String change, String hash) {}
