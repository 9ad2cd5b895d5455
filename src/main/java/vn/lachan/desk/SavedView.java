package vn.lachan.desk;

/**
 * Filters of the case list that somebody keeps under a name.
 *
 * @param query as in the address of the list; codes only
 */
public record SavedView(long id, String name, String query) {}
