package vn.lachan.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Communes that merge into another, as an administrator tells it; nothing is checked yet.
 *
 * @param from codes of those that end
 * @param to code of the one that takes them over
 * @param newName its name, where it begins with the merger
 * @param law the act that merges them
 * @param source where that was read
 * @param carried assignments in those that end which go on in the other
 */
public record Merger(
        List<String> from,
        String to,
        Optional<String> newName,
        @Nullable LocalDate on,
        String law,
        String source,
        Set<Long> carried) {}
