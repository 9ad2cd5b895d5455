package vn.lachan.directory;

import java.util.Optional;

/**
 * What a row of the directory rests on.
 *
 * @param law the act that makes it so
 * @param source where that was read
 */
public record Citation(String law, String source, Provenance provenance, Optional<String> note) {}
