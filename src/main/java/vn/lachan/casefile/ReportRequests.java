package vn.lachan.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/** Which sender sent which report under which key, so that a resend is harmless. Keys, which a sender may
 * have made of a name, and bodies are kept as a hash only. */
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
                .params(by.username(), sha256(key.getBytes(UTF_8)))
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
                .params(by.username(), sha256(key.getBytes(UTF_8)), bodyHash, number.value())
                .update();
    }

    /** SHA-256 of the canonical form (RFC 8785): another order of the properties is the same report. */
    static String hash(ObjectNode told) {
        try {
            return sha256(new JsonCanonicalizer(told.toString()).getEncodedUTF8());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
