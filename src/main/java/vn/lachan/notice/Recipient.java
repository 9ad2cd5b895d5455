package vn.lachan.notice;

import java.util.Optional;
import vn.lachan.identity.Duty;

/**
 * Somebody who is told.
 *
 * @param insteadOf the duty that was to be told, where nobody holds it
 */
record Recipient(String username, NoticeKind kind, Optional<Duty> insteadOf) {}
