package vn.lachan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.identity.ReportNumber;

/** Which sender sent which report under which key, so that a resend is harmless. Bodies are kept as a hash only. */
@Component
class ReportRequests {

    private final JdbcClient jdbc;

    ReportRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(String bodyHash, ReportNumber number) {}

    Optional<ReportNumber> find(Actor by, String key, ObjectNode told) {
        Optional<Known> known = jdbc.sql(
                        "select body_hash, report_number from report_request where sender = ? and request_key = ?")
                .params(by.username(), key)
                .query((row, number) ->
                        new Known(row.getString("body_hash"), new ReportNumber(row.getString("report_number"))))
                .optional();
        if (known.isPresent() && !known.get().bodyHash().equals(hash(told))) {
            throw new KeyUsedDifferently();
        }
        return known.map(Known::number);
    }

    void remember(Actor by, String key, String bodyHash, ReportNumber number) {
        jdbc.sql("insert into report_request (sender, request_key, body_hash, report_number) values (?, ?, ?, ?)")
                .params(by.username(), key, bodyHash, number.value())
                .update();
    }

    /** SHA-256 of the canonical form (RFC 8785): another order of the properties is the same report. */
    static String hash(ObjectNode told) {
        try {
            byte[] canonical = new JsonCanonicalizer(told.toString()).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
