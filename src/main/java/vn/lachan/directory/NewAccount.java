package vn.lachan.directory;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** An account to be made: its name and password are checked here, before anything is written. */
public record NewAccount(String username, String displayName, String password, Optional<String> email) {

    /** Camunda's resource ids refuse a hyphen, so a user name has none. */
    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9.]{1,31}");

    private static final int SHORTEST_PASSWORD = 12;

    /** What bcrypt looks at. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    public NewAccount {
        check(username, displayName, email);
        checkPassword(username, password);
    }

    static void check(String username, String displayName, Optional<String> email) {
        if (!USERNAME.matcher(username).matches()) {
            throw new AccountRefused(
                    "Tên đăng nhập gồm 2 đến 32 chữ thường không dấu, chữ số hoặc dấu chấm, bắt đầu bằng chữ",
                    "A user name has 2 to 32 small letters, digits or dots and begins with a letter");
        }
        if (displayName.isBlank() || displayName.length() > 200) {
            throw new AccountRefused("Tên hiển thị có 1 đến 200 ký tự", "A display name has 1 to 200 characters");
        }
        if (email.filter(address -> address.length() > 254 || address.indexOf('@') < 1)
                .isPresent()) {
            throw new AccountRefused("Địa chỉ thư điện tử không hợp lệ", "That is no e-mail address");
        }
    }

    static void checkPassword(String username, String password) {
        if (password.length() < SHORTEST_PASSWORD || password.equals(username)) {
            throw new AccountRefused(
                    "Mật khẩu cần ít nhất 12 ký tự và khác tên đăng nhập",
                    "A password needs at least 12 characters and must not be the user name");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw new AccountRefused("Mật khẩu dài quá 72 byte", "The password is longer than 72 bytes");
        }
    }

    /** Leaves out the password. */
    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
