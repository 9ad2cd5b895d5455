package vn.lachan.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/** The rulebooks that this node judges by. */
public interface Rulebooks {

    /** The edition in force for facts of {@code factDate}; empty where no rulebook reaches that day. */
    Optional<Edition> inForce(LocalDate factDate);

    /** The latest edition of the active rulebook, for whoever has no date yet. */
    Edition latest();
}
