package vn.lachan.casefile;

/** The idempotency key was sent before with another body. Nothing was changed. */
public final class KeyUsedDifferently extends RuntimeException {}
