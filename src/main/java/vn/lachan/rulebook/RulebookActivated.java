package vn.lachan.rulebook;

/** A rulebook was put in force on this node. */
public record RulebookActivated(String hash) {}
