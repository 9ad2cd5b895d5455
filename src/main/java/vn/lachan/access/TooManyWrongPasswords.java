package vn.lachan.access;

import org.springframework.security.core.AuthenticationException;

/** Somebody has to wait before the next password is looked at. */
final class TooManyWrongPasswords extends AuthenticationException {

    static final String VIETNAMESE = "Nhập sai mật khẩu nhiều lần. Đợi một phút rồi thử lại.";
    static final String ENGLISH = "Too many wrong passwords. Wait a minute and try again.";

    TooManyWrongPasswords() {
        super(ENGLISH);
    }
}
