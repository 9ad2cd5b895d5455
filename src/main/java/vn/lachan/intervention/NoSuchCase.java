package vn.lachan.intervention;

/** There is no such case, or none that the caller may act on: the two look alike. */
public final class NoSuchCase extends RuntimeException {}
