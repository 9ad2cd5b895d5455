package vn.lachan.rulebook;

import vn.lachan.rulebook.law.RuleFiles;

/**
 * The files in this node's folder are others than the rulebook in force, and nobody is to be judged by them before they
 * were approved. Told again after each start.
 *
 * @param before hash of what lay there before, empty where this node has not looked before
 */
public record FolderEdited(RuleFiles files, String before) {}
