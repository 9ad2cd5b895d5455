package vn.lachan.vault;

/** The start is refused because of the master key; the message says why and what to do, in Vietnamese and English. */
final class MasterKeyRefused extends RuntimeException {

    MasterKeyRefused(String vietnamese, String english) {
        super(vietnamese + System.lineSeparator() + english);
    }

    static MasterKeyRefused missing() {
        return new MasterKeyRefused(
                "Chưa có khoá chính. Hãy đặt LACHAN_MASTER_KEY (base64) hoặc lachan.master-key-file. "
                        + "Tạo khoá mới: java -jar lachan.jar key new",
                "There is no master key. Set LACHAN_MASTER_KEY (base64) or lachan.master-key-file. "
                        + "Make a new key: java -jar lachan.jar key new");
    }

    static MasterKeyRefused damaged() {
        return new MasterKeyRefused(
                "Khoá chính bị hỏng hoặc không phải khoá của Lá Chắn. Hãy chép lại nguyên vẹn từ bản lưu.",
                "The master key is damaged or is not a key of Lá Chắn. Copy it whole from its safe copy.");
    }

    static MasterKeyRefused unreadable(Object file) {
        return new MasterKeyRefused(
                "Không đọc hoặc ghi được tệp khoá chính " + file + ". Hãy kiểm tra đường dẫn và quyền.",
                "The master key file " + file + " cannot be read or written. Check its path and permissions.");
    }

    static MasterKeyRefused foreign(String expected, String given) {
        return new MasterKeyRefused(
                "Cơ sở dữ liệu này thuộc khoá chính " + expected + ", nhưng khoá được đưa là " + given
                        + ". Hãy dùng đúng khoá cũ; với khoá khác, dữ liệu đã có không đọc được.",
                "This database belongs to master key " + expected + ", but the key given is " + given
                        + ". Use the former key; with another one, the data held cannot be read.");
    }
}
