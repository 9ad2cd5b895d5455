package vn.lachan.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.vault.Damaged;
import vn.lachan.vault.Vault;

/**
 * Sessions are rows that any node reads. Attributes are sealed on their way there: one may hold the name that somebody
 * searched for, and whoever could write rows of their own must not have objects made of them.
 */
@Configuration(proxyBeanMethods = false)
class SharedSessions {

    /** The vault's subject whose key seals attributes. */
    static final String SUBJECT = "SESSIONS";

    private static final Logger LOG = LoggerFactory.getLogger(SharedSessions.class);
    private static final String CONTEXT = "spring_session_attributes/attribute_bytes";

    /** Two requests of one session may add the same attribute, and a third may end the session meanwhile. */
    private static final String ADD_ON_POSTGRESQL = """
            insert into %TABLE_NAME%_ATTRIBUTES (session_primary_id, attribute_name, attribute_bytes)
            select given.id, given.name, given.bytes
            from (values (cast(? as char(36)), cast(? as varchar), cast(? as bytea))) given (id, name, bytes)
            join %TABLE_NAME% s on s.primary_id = given.id
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    private static final String ADD_ON_H2 = """
            merge into %TABLE_NAME%_ATTRIBUTES a using (
                select given.id, given.name, given.bytes
                from (values (cast(? as char(36)), cast(? as varchar), cast(? as bytea))) given (id, name, bytes)
                join %TABLE_NAME% s on s.primary_id = given.id) g
            on a.session_primary_id = g.id and a.attribute_name = g.name
            when matched then update set a.attribute_bytes = g.bytes
            when not matched then insert (session_primary_id, attribute_name, attribute_bytes)
                values (g.id, g.name, g.bytes)
            """;

    private final Vault vault;

    SharedSessions(Vault vault, PlatformTransactionManager transactions) {
        this.vault = vault;
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> vault.open(SUBJECT));
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            LOG.debug("Another node made the key of sessions", anotherNodeWasFirst);
        }
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sealedAttributes(JdbcTemplate jdbc) {
        GenericConversionService sealing = new GenericConversionService();
        SerializingConverter toBytes = new SerializingConverter();
        DeserializingConverter toObject = new DeserializingConverter(SharedSessions.class.getClassLoader());
        sealing.addConverter(
                Object.class,
                byte[].class,
                attribute -> vault.seal(SUBJECT, CONTEXT, Objects.requireNonNull(toBytes.convert(attribute))));
        sealing.addConverter(byte[].class, Object.class, bytes -> opened(toObject, bytes));
        String add = isPostgres(jdbc) ? ADD_ON_POSTGRESQL : ADD_ON_H2;
        return sessions -> {
            sessions.setConversionService(sealing);
            sessions.setCreateSessionAttributeQuery(add);
        };
    }

    /** A session that cannot be read, as after another version or key, is one that nobody is signed on to. */
    private @Nullable Object opened(DeserializingConverter toObject, byte[] bytes) {
        try {
            return toObject.convert(vault.unseal(SUBJECT, CONTEXT, bytes));
        } catch (Damaged | SerializationFailedException unreadable) {
            LOG.info("An attribute of a session cannot be read and is left out");
            return null;
        }
    }

    private static boolean isPostgres(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) connection ->
                DatabaseDriver.fromProductName(connection.getMetaData().getDatabaseProductName())
                        == DatabaseDriver.POSTGRESQL));
    }

    /** The cookie is the id as it is: what somebody makes up and encodes does not become part of a statement. */
    @Bean
    DefaultCookieSerializerCustomizer plainCookie() {
        return cookie -> cookie.setUseBase64Encoding(false);
    }
}
