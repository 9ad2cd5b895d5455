package vn.lachan.desk.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lachan.desk.SavedView;

/** The case list as its page shows it. */
public record ListView(
        Asked asked,
        List<Tab> views,
        @Nullable SavedView view,
        List<Choice> communes,
        List<Choice> classes,
        List<Tab> states,
        List<Line> lines,
        Turning turning) {

    /**
     * What was asked for, as codes that are empty where any will do.
     *
     * @param query the whole of the list's query, with the mark of the search
     * @param filters the query without the search, as a view would keep it
     */
    public record Asked(
            String text,
            String unit,
            String state,
            String urgency,
            String childClass,
            String due,
            String order,
            int size,
            String query,
            String filters) {

        public boolean narrows() {
            return !text.isEmpty()
                    || !unit.isEmpty()
                    || !state.isEmpty()
                    || !urgency.isEmpty()
                    || !childClass.isEmpty()
                    || !due.isEmpty();
        }
    }

    /** A way to another list, with the number of cases there where it is known. */
    public record Tab(String name, String address, boolean current, long count) {}

    /** A commune or a class to choose. */
    public record Choice(String code, String name) {}

    /** A case. */
    public record Line(
            String caseNumber,
            @Nullable String childName,
            String state,
            String urgency,
            @Nullable String childClass,
            String incidentUnit,
            @Nullable String residenceUnit,
            Instant receivedAt,
            @Nullable Instant due,
            boolean overdue) {}

    /** Which cases of all these are, and the ways to the pages beside. */
    public record Turning(
            long first,
            long last,
            long total,
            boolean cutShort,
            @Nullable String previous,
            @Nullable String next) {}
}
