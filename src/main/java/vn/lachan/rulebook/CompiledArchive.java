package vn.lachan.rulebook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The archive's rulebooks, compiled when they are asked for. */
@Component
class CompiledArchive implements ArchivedRulebooks {

    private static final int IN_MEMORY = 8;

    private final RulebookArchive archive;
    private final Cache<String, Rulebook> compiled =
            Caffeine.newBuilder().maximumSize(IN_MEMORY).build();

    CompiledArchive(RulebookArchive archive) {
        this.archive = archive;
    }

    @Override
    public Optional<Edition> find(String hash, LocalDate factDate) {
        return archive.has(hash) ? find(hash).flatMap(book -> book.on(factDate)) : Optional.empty();
    }

    @Override
    public Optional<Edition> latest(String hash) {
        return archive.has(hash) ? find(hash).map(Rulebook::latest) : Optional.empty();
    }

    Optional<Rulebook> find(String hash) {
        Rulebook kept = compiled.getIfPresent(hash);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<Rulebook> found = archive.find(hash).map(Rulebook::compile);
        found.ifPresent(this::keep);
        return found;
    }

    void keep(Rulebook rulebook) {
        compiled.put(rulebook.hash(), rulebook);
    }
}
