package vn.lachan.identity;

/** The number of what has a chain in the ledger and a key of its own: a child's case, or a change of the rules. */
public sealed interface FileNumber permits CaseNumber, ChangeNumber {

    String value();

    /** The number that {@code text} spells. */
    static FileNumber of(String text) {
        return ChangeNumber.parse(text).<FileNumber>map(change -> change).orElseGet(() -> new CaseNumber(text));
    }
}
