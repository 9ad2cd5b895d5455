package vn.lachan.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody's saved views; nobody reaches those of somebody else. */
@Component
public class SavedViews {

    public static final int LONGEST_NAME = 60;

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a view was not saved under a name. */
    public enum Refusal {
        NAME_MISSING,
        NAME_TOO_LONG,
        NAME_TAKEN,
        TOO_MANY,
        /** There is none, or it is somebody else's: the two look alike. */
        NO_SUCH_VIEW
    }

    /** The views of an account, in the order in which they were made. */
    public List<SavedView> of(String username) {
        return jdbc.sql("select id, name, query from saved_view where username = ? order by id")
                .param(username)
                .query((row, number) -> new SavedView(row.getLong("id"), row.getString("name"), row.getString("query")))
                .list();
    }

    /** Saves {@code query}, or tells why not. */
    public Optional<Refusal> save(String username, String name, String query) {
        if (of(username).size() >= MOST) {
            return Optional.of(Refusal.TOO_MANY);
        }
        return unfit(name)
                .or(() -> named(() -> jdbc.sql("insert into saved_view (username, name, query) values (?, ?, ?)")
                        .params(username, name.strip(), query)
                        .update()));
    }

    /** Gives a view another name, or tells why not. */
    public Optional<Refusal> rename(String username, long id, String name) {
        if (of(username).stream().noneMatch(view -> view.id() == id)) {
            return Optional.of(Refusal.NO_SUCH_VIEW);
        }
        return unfit(name)
                .or(() -> named(() -> jdbc.sql("update saved_view set name = ? where id = ? and username = ?")
                        .params(name.strip(), id, username)
                        .update()));
    }

    /** Deletes a view, unless it is not there. */
    public Optional<Refusal> delete(String username, long id) {
        return named(() -> jdbc.sql("delete from saved_view where id = ? and username = ?")
                .params(id, username)
                .update());
    }

    private static Optional<Refusal> unfit(String name) {
        if (name.isBlank()) {
            return Optional.of(Refusal.NAME_MISSING);
        }
        return name.strip().length() > LONGEST_NAME ? Optional.of(Refusal.NAME_TOO_LONG) : Optional.empty();
    }

    private static Optional<Refusal> named(Change change) {
        try {
            return change.rows() == 0 ? Optional.of(Refusal.NO_SUCH_VIEW) : Optional.empty();
        } catch (DuplicateKeyException taken) {
            return Optional.of(Refusal.NAME_TAKEN);
        }
    }

    private interface Change {
        int rows();
    }
}
