package vn.lachan.directory;

/** Why something is so or was refused, in the words of both languages of the screens. */
public record Reason(String vi, String en) {

    @Override
    public String toString() {
        return vi + " / " + en;
    }
}
