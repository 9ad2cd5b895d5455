package vn.lachan.directory;

import java.util.Optional;
import vn.lachan.identity.Duty;

/**
 * That an account holds a duty in a period.
 *
 * @param deputyFor whose place is taken: the duty is held only while that account's own assignment to it holds
 */
public record Assignment(long id, String username, Duty duty, Period period, Optional<String> deputyFor) {}
