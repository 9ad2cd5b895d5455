package vn.lachan.directory;

/** What is wrong with one field of what was asked for. */
public record Fault(String field, Reason reason) {

    public static Fault of(String field, String vi, String en) {
        return new Fault(field, new Reason(vi, en));
    }
}
