package vn.lachan.desk;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/**
 * What somebody searched for in the case list, in their session: it may be a child's name, so that the
 * session is kept sealed and the address has but its mark, which means nothing in any other session. The latest searches are kept, so that going back finds them
 * and two tabs do not disturb each other.
 */
public final class RememberedSearches implements Serializable {

    private static final String ATTRIBUTE = RememberedSearches.class.getName();
    private static final int KEPT = 30;
    private static final int MARK_BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LinkedHashMap<String, String> texts = new LinkedHashMap<>();
    private String lastList = "";

    private RememberedSearches() {}

    /** Those of this session. */
    public static RememberedSearches of(HttpSession session) {
        synchronized (WebUtils.getSessionMutex(session)) {
            RememberedSearches searches = session.getAttribute(ATTRIBUTE) instanceof RememberedSearches known
                    ? known
                    : new RememberedSearches();
            // Set again, since a session keeps what changes only when it is told.
            session.setAttribute(ATTRIBUTE, searches);
            return searches;
        }
    }

    /** Keeps {@code text} and returns its mark. */
    public synchronized String keep(String text) {
        Optional<String> known = texts.entrySet().stream()
                .filter(search -> search.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst();
        return known.orElseGet(() -> add(text));
    }

    private String add(String text) {
        if (texts.size() >= KEPT) {
            texts.remove(texts.keySet().iterator().next());
        }
        byte[] mark = new byte[MARK_BYTES];
        RANDOM.nextBytes(mark);
        String written = HexFormat.of().formatHex(mark);
        texts.put(written, text);
        return written;
    }

    /** What was searched for under that mark; nothing where it is forgotten. */
    public synchronized Optional<String> text(String mark) {
        return Optional.ofNullable(texts.get(mark));
    }

    /** Where the list was last looked at: its query, without a child's name. */
    public synchronized String lastList() {
        return lastList;
    }

    public synchronized void looksAt(String query) {
        lastList = query;
    }
}
