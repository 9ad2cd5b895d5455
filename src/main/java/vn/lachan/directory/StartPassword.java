package vn.lachan.directory;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Makes passwords that are told once and changed at the first sign-on: groups that can be read out over a telephone. */
@Component
class StartPassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder password = new StringBuilder();
        for (int n = 0; n < GROUPS * GROUP; n++) {
            if (n > 0 && n % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
