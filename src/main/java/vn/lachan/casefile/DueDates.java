package vn.lachan.casefile;

/** By when the open tasks of cases have to be done, for lists of cases: told by the room that has the tasks. */
public interface DueDates {

    /**
     * A query for {@code case_number} and {@code due_at} (a timestamp in the time zone of this JVM), one row for each open
     * task that has a due date; to stand as a table in a larger query.
     */
    String query();
}
