package vn.lachan.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/** Every rulebook that was ever in force. */
public interface ArchivedRulebooks {

    /** The rulebook of that hash, as it stands for facts of {@code factDate}; empty where it is not on file. */
    Optional<Edition> find(String hash, LocalDate factDate);

    /** The last edition of the rulebook of that hash; empty where it is not on file. */
    Optional<Edition> latest(String hash);
}
