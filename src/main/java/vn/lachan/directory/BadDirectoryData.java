package vn.lachan.directory;

/** A row of the directory's files cannot be used: which, and why, in both languages. The start stops here. */
public class BadDirectoryData extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    BadDirectoryData(String file, int line, String column, String vi, String en) {
        super("%s, dòng %d, cột %s: %s / %s, line %d, column %s: %s"
                .formatted(file, line, column, vi, file, line, column, en));
    }
}
