package vn.lachan.directory;

/** An account or assignment that cannot be made as asked, with the reason in both languages. */
public class AccountRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public AccountRefused(String vi, String en) {
        super(vi + " / " + en);
        this.reason = new Reason(vi, en);
    }

    public Reason reason() {
        return reason;
    }
}
