package vn.lachan.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rulebooks that are in force together: for facts of a day the first that reaches it holds. It never changes; whoever
 * works with one for a while is not disturbed by a rulebook that comes into force meanwhile.
 *
 * @param activation the latest activation that it knows of, 0 for none
 * @param books the latest first
 */
public record Standing(long activation, List<Rulebook> books) implements Rulebooks {

    static final Standing NOTHING = new Standing(0, List.of());

    public Standing {
        books = List.copyOf(books);
    }

    /** The same with a rulebook before all others, as if it had just been put in force. */
    Standing with(Rulebook first) {
        return new Standing(
                activation, Stream.concat(Stream.of(first), books.stream()).toList());
    }

    Optional<Rulebook> bookFor(LocalDate day) {
        return books.stream().filter(book -> book.manifest().reaches(day)).findFirst();
    }

    @Override
    public Optional<Edition> inForce(LocalDate factDate) {
        return bookFor(factDate).flatMap(book -> book.on(factDate));
    }

    @Override
    public Edition latest() {
        return books.get(0).latest();
    }
}
