package vn.lachan.directory;

/** How well a fact of the directory is founded; what is not from a source wants somebody's check. */
public enum Provenance {
    /** Read in the source that the row names. */
    SOURCE,
    /** From memory, no source seen. */
    MEMORY,
    /** Concluded from a change elsewhere, as a provincial agency from a central transfer. */
    INFERRED,
    /** Our own, as the code for the whole country. */
    OWN
}
