package vn.lachan.casefile;

/**
 * What somebody looks for in the case list.
 *
 * @param text a case number, its end, or words of a child's name; empty for any. It may name a child: it never stands in
 *     an address or a log
 * @param page from 1
 * @param size how many cases a page has
 */
public record CaseSearch(String text, CaseFilter filter, Order order, int page, int size) {

    public static final int LONGEST_TEXT = 200;
    public static final int USUAL_SIZE = 25;
    public static final int LARGEST_SIZE = 100;

    /** Pages end here: whoever would turn further is better served by a narrower search. */
    public static final int FURTHEST = 10_000;

    /** All cases, newest first. */
    public static final CaseSearch ALL = new CaseSearch("", CaseFilter.ALL, Order.RECEIVED, 1, USUAL_SIZE);

    public CaseSearch {
        if (text.length() > LONGEST_TEXT || page < 1 || size < 1 || size > LARGEST_SIZE || isTooFar(page, size)) {
            throw new IllegalArgumentException("No such search: page " + page + " of " + size);
        }
    }

    /** Which cases stand first. */
    public enum Order {
        /** The newest. */
        RECEIVED,
        /** Those due soonest, then those without a due date. */
        DUE,
        /** Emergencies. */
        URGENCY
    }

    /** Whether a page ends beyond the furthest case that is shown. */
    public static boolean isTooFar(int page, int size) {
        return (long) page * size > FURTHEST;
    }

    public CaseSearch with(String other) {
        return new CaseSearch(other, filter, order, page, size);
    }

    public CaseSearch with(CaseFilter other) {
        return new CaseSearch(text, other, order, 1, size);
    }

    public CaseSearch at(int other) {
        return new CaseSearch(text, filter, order, other, size);
    }

    int skipped() {
        return (page - 1) * size;
    }
}
