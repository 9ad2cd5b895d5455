package vn.lachan.rulechange;

import vn.lachan.identity.ChangeNumber;

/**
 * A change of the rules began: its process starts in the same transaction.
 *
 * @param foundInFolder whether nobody proposed it: somebody edited the folder
 */
public record ChangeOpened(ChangeNumber number, boolean foundInFolder) {}
