package vn.lachan.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lachan.identity.Duty;
import vn.lachan.identity.FileNumber;

/** Who has the open tasks of a case or of a rule change: told by the room that has the tasks. */
public interface TaskHolders {

    /**
     * Who has one open task.
     *
     * @param assignee who took it, where somebody has
     * @param candidates the duties that it is addressed to
     */
    record Holder(Optional<String> assignee, Set<Duty> candidates, Optional<Instant> due) {}

    /** One row for each open task of that key; none where there is no such task any more. */
    List<Holder> of(FileNumber number, String task);
}
