package vn.lachan.directory;

import java.time.Instant;
import java.util.List;

/**
 * That somebody changed something of the directory.
 *
 * @param name what was changed: a user name, a code, a day
 * @param what a code in upper snake case
 * @param detail what it was changed to, value by value
 */
public record Change(Instant at, String by, Subject subject, String name, String what, List<String> detail) {

    /** What kind of thing was changed. */
    public enum Subject {
        ACCOUNT,
        UNIT,
        FOCAL_POINT,
        DAY
    }
}
