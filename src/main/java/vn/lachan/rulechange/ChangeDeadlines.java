package vn.lachan.rulechange;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.rulebook.Deadlines;
import vn.lachan.rulebook.Urgency;

/** By when each step of a change is to be done: by the rulebook in force, which the change may have to mend first. */
@Component
class ChangeDeadlines {

    /** For rulebooks that were made before changes had deadlines (chính sách). */
    private static final Map<String, Integer> WORKING_DAYS = Map.of(
            "mendRuleChange", 5, "approveRuleChange", 3, "folderEdited", 2, "nodesDiffer", 1, "changeNotPutBack", 2);

    private final Deadlines deadlines;
    private final WorkingCalendar calendar;

    ChangeDeadlines(Deadlines deadlines, WorkingCalendar calendar) {
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    Instant due(RuleChange change, String task) {
        Instant from = change.turnAt();
        if (deadlines.covers(task)) {
            return deadlines.due(task, Urgency.STANDARD, from, from);
        }
        Integer days = WORKING_DAYS.get(task);
        return days == null
                ? calendar.plusHours(from, 1)
                : calendar.due(from, days).at();
    }
}
