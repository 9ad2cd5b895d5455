package vn.lachan.rulebook.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.lachan.rulebook.Words;

/** Takes files one by one into canonical form, within bounds; what is unfit is a fault with its place. */
final class Snapshot {

    static final int LARGEST_FILE = 2_000_000;
    private static final int LARGEST_ALTOGETHER = 10_000_000;
    private static final int MOST_FILES = 200;
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,79}|examples/[A-Za-z0-9_][A-Za-z0-9._-]{0,79}");

    private final Faults faults;
    private final SortedMap<String, String> texts = new TreeMap<>();
    private long bytesSoFar;

    Snapshot(Faults faults) {
        this.faults = faults;
    }

    SortedMap<String, String> texts() {
        return texts;
    }

    void take(String path, byte[] bytes) {
        if (!PATH.matcher(path).matches()) {
            faults.error(
                    Hidden.shown(path),
                    null,
                    null,
                    new Words("tên hoặc chỗ của tệp không dùng được", "this name or place of a file cannot be used"),
                    new Words(
                            "Đặt bảng và quy tắc ngay trong thư mục, ví dụ trong examples/; tên chỉ gồm chữ không dấu, số, dấu"
                                    + " chấm, gạch nối.",
                            "Tables and rules lie in the folder itself, examples in examples/; names have plain letters,"
                                    + " digits, dots and hyphens."));
            return;
        }
        bytesSoFar += bytes.length;
        if (bytes.length > LARGEST_FILE || bytesSoFar > LARGEST_ALTOGETHER || texts.size() >= MOST_FILES) {
            tooMuch(path);
            return;
        }
        texts.put(path, canonical(path, bytes));
    }

    private void tooMuch(String path) {
        faults.error(
                path,
                null,
                null,
                new Words("tệp quá lớn hoặc quá nhiều tệp", "too large, or too many files"),
                new Words(
                        "Nhiều nhất %d tệp, mỗi tệp 2 MB, tất cả 10 MB: bỏ bớt dòng trống, ví dụ trùng."
                                .formatted(MOST_FILES),
                        "At most %d files, 2 MB each, 10 MB together: leave out empty rows and repeated examples."
                                .formatted(MOST_FILES)));
    }

    private String canonical(String path, byte[] bytes) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            faults.error(
                    path,
                    null,
                    null,
                    new Words("không phải UTF-8", "is not UTF-8"),
                    new Words("Trong Excel hãy lưu dạng CSV UTF-8.", "In Excel save it as CSV UTF-8."));
            return "";
        }
        String plain = Normalizer.normalize(text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        if (path.endsWith(".csv")) {
            return Csv.canonical(path, plain, faults);
        }
        (path.endsWith(".drl") ? Hidden.orForeignIn(plain) : Hidden.in(plain))
                .ifPresent(found -> found.refuse(path, lineOf(plain, found.at()), null, faults));
        return plain;
    }

    private static int lineOf(String text, int at) {
        return 1 + (int) text.chars().limit(at).filter(each -> each == '\n').count();
    }
}
