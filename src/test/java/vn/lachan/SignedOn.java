package vn.lachan;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does something as somebody, the way a request of theirs would. */
public final class SignedOn {

    private SignedOn() {}

    public static <T> T as(String username, Supplier<T> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        username, "n/a", AuthorityUtils.createAuthorityList("SIGNED_ON")));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public static void does(String username, Runnable work) {
        as(username, () -> {
            work.run();
            return username;
        });
    }
}
