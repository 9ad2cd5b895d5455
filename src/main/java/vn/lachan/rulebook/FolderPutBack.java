package vn.lachan.rulebook;

/**
 * The rulebook in force lies in this node's folder again.
 *
 * @param before hash of what lay there before
 */
public record FolderPutBack(String before) {}
