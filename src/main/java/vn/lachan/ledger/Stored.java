package vn.lachan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An entry as its row holds it, believed in nothing. */
final class Stored {

    static final String COLUMNS = "chain, seq, recorded_at, header, hash, payload";

    final String chain;
    final long seq;
    final Instant at;
    final String header;
    final String hash;
    final byte @Nullable [] payload;

    Stored(ResultSet row) throws SQLException {
        chain = row.getString(1);
        seq = row.getLong(2);
        at = row.getObject(3, OffsetDateTime.class).toInstant();
        header = row.getString(4);
        hash = row.getString(5);
        payload = row.getBytes(6);
    }
}
