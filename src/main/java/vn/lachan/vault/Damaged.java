package vn.lachan.vault;

import org.jspecify.annotations.Nullable;

/** Sealed bytes or a wrapped key do not open: altered, cut short, or sealed for another subject or context. */
public final class Damaged extends RuntimeException {

    Damaged(String what, @Nullable Throwable cause) {
        super(what + " does not open: it was altered, or sealed for another place", cause);
    }
}
