package vn.lachan.rulechange;

import vn.lachan.identity.ChangeNumber;

/** A change of the rules was given up: its process ends in the same transaction. */
public record ChangeDropped(ChangeNumber number) {}
