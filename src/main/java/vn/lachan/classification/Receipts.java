package vn.lachan.classification;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.CanonicalFacts;
import vn.lachan.rulebook.FactsReader;
import vn.lachan.rulebook.Told;
import vn.lachan.vault.Vault;

/**
 * All receipts. Facts and result are sealed together, for the day and for the receipt's own id, so that no row can stand
 * for another; in clear are codes, dates and who asked.
 */
@Component
public class Receipts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String INSERT = """
            insert into receipt (id, made_at, made_on, made_by, made_as, made_for, occasion, told_in,
                                 rulebook_hash, rulebook_version, fact_date, sealed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate db;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final ReceiptKeys keys;
    private final UncountedReceipts uncounted;
    private final Supplier<UUID> ids;
    private final Clock clock;

    Receipts(
            JdbcTemplate db,
            TransactionTemplate transaction,
            Vault vault,
            ReceiptKeys keys,
            Supplier<UUID> receiptIds,
            Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.vault = vault;
        this.keys = keys;
        this.uncounted = new UncountedReceipts(db);
        this.ids = receiptIds;
        this.clock = clock;
    }

    UUID nextId() {
        return ids.get();
    }

    /** Keeps all of them or none. */
    void keep(List<Kept> decisions, Maker by, Occasion occasion, Locale language) {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = now.toLocalDate();
        keys.open(day);
        transaction.executeWithoutResult(status -> {
            db.batchUpdate(
                    INSERT,
                    decisions,
                    decisions.size(),
                    (row, kept) -> fill(row, kept, new Stamp(now, day, by, occasion, language)));
            uncounted.kept(decisions.stream().map(Kept::id).toList());
        });
    }

    private record Stamp(OffsetDateTime now, LocalDate day, Maker by, Occasion occasion, Locale language) {}

    private void fill(PreparedStatement row, Kept kept, Stamp stamp) throws SQLException {
        row.setObject(1, kept.id());
        row.setObject(2, stamp.now());
        row.setObject(3, stamp.day());
        row.setString(4, stamp.by().account());
        row.setString(5, name(stamp.by().role()));
        row.setString(6, name(stamp.by().unit()));
        row.setString(7, stamp.occasion().name());
        row.setString(8, stamp.language().getLanguage());
        row.setString(9, kept.decision().rulebook().hash());
        row.setString(10, kept.decision().rulebook().version());
        row.setObject(11, kept.facts().factDate());
        row.setBytes(12, vault.seal(ReceiptKeys.subject(stamp.day()), context(kept.id()), contents(kept)));
    }

    private static @Nullable String name(@Nullable Object code) {
        return code == null ? null : code.toString();
    }

    private static byte[] contents(Kept kept) {
        ByteArrayOutputStream contents = new ByteArrayOutputStream(2048);
        contents.writeBytes("{\"facts\":".getBytes(StandardCharsets.UTF_8));
        contents.writeBytes(CanonicalFacts.write(kept.facts()));
        contents.writeBytes(",\"result\":".getBytes(StandardCharsets.UTF_8));
        contents.writeBytes(kept.result());
        contents.write('}');
        return contents.toByteArray();
    }

    private static String context(UUID id) {
        return "receipt/" + id;
    }

    /** The receipt of that id, still sealed. */
    public Optional<Receipt> find(UUID id) {
        return db.query("select * from receipt where id = ?", Receipts::receipt, id).stream()
                .findFirst();
    }

    /** Those of the receipts that are there, by their ids, still sealed. */
    public Map<UUID, Receipt> find(Collection<UUID> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        String each = String.join(", ", Collections.nCopies(wanted.size(), "?"));
        return db
                .query("select * from receipt where id in (" + each + ")", Receipts::receipt, wanted.toArray())
                .stream()
                .collect(Collectors.toMap(Receipt::id, Function.identity()));
    }

    /** How many receipts were made from {@code start} on and before {@code end}. */
    public long count(Instant start, Instant end) {
        Long count = db.queryForObject(
                "select count(*) from receipt where made_at >= ? and made_at < ?",
                Long.class,
                start.atOffset(UTC),
                end.atOffset(UTC));
        return count == null ? 0 : count;
    }

    /** At most {@code most} receipts made before {@code end}, in the order of making, from after {@code last} or from {@code start}. */
    public List<Receipt> next(Instant start, Instant end, @Nullable Receipt last, int most) {
        if (last == null) {
            return db.query(
                    "select * from receipt where made_at >= ? and made_at < ? order by made_at, id limit ?",
                    Receipts::receipt,
                    start.atOffset(UTC),
                    end.atOffset(UTC),
                    most);
        }
        return db.query(
                "select * from receipt where (made_at, id) > (?, ?) and made_at < ? order by made_at, id limit ?",
                Receipts::receipt,
                last.madeAt().atOffset(UTC),
                last.id(),
                end.atOffset(UTC),
                most);
    }

    /**
     * What {@code receipt} seals.
     *
     * @throws vn.lachan.vault.Erased if the key of its day was destroyed
     * @throws vn.lachan.vault.Damaged if it was altered, or sealed for another row
     */
    public Contents open(Receipt receipt) {
        byte[] plain = unseal(receipt);
        try {
            JsonNode contents = JSON.readTree(plain);
            return new Contents(contents.required("facts"), (ObjectNode) contents.required("result"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read the receipt " + receipt.id(), unreadable);
        }
    }

    /**
     * The facts alone, where the result is of no interest: many times faster than {@link #open}.
     *
     * @throws vn.lachan.vault.Erased if the key of its day was destroyed
     * @throws vn.lachan.vault.Damaged if it was altered, or sealed for another row
     */
    public Told facts(Receipt receipt) {
        byte[] plain = unseal(receipt);
        try (JsonParser contents = JSON.getFactory().createParser(plain)) {
            contents.nextToken();
            while (contents.nextToken() != JsonToken.END_OBJECT) {
                String name = contents.currentName();
                contents.nextToken();
                int from = (int) contents.currentTokenLocation().getByteOffset();
                contents.skipChildren();
                if (name.equals("facts")) {
                    return FactsReader.read(
                            plain, from, (int) contents.currentLocation().getByteOffset() - from);
                }
            }
            throw new IllegalStateException("The receipt " + receipt.id() + " has no facts");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read the receipt " + receipt.id(), unreadable);
        }
    }

    private byte[] unseal(Receipt receipt) {
        return vault.unseal(ReceiptKeys.subject(receipt.day()), context(receipt.id()), receipt.sealed());
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        String role = row.getString("made_as");
        String unit = row.getString("made_for");
        return new Receipt(
                row.getObject("id", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("made_on", LocalDate.class),
                new Maker(
                        row.getString("made_by"),
                        role == null ? null : Role.valueOf(role),
                        unit == null ? null : new UnitCode(unit)),
                Occasion.valueOf(row.getString("occasion")),
                Locale.forLanguageTag(row.getString("told_in")),
                row.getBytes("sealed"));
    }
}
