package vn.lachan.vault;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the vault together; the start ends here when the master key is missing, damaged or not this database's. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    MasterKey masterKey(Environment environment, DataSource database, Clock clock) {
        MasterKey given = new MasterKeySource(environment).read();
        return new MasterKeyProof(JdbcClient.create(database), clock).check(given);
    }

    @Bean
    DataKeys dataKeys(DataSource database, MasterKey master, Clock clock) {
        return new DataKeys(JdbcClient.create(database), master, clock);
    }

    @Bean
    NameIndex nameIndex(DataSource database, DataKeys keys, MasterKey master) {
        return new NameIndex(new JdbcTemplate(database), keys, master);
    }

    @Bean
    Vault vault(DataKeys keys, NameIndex names) {
        return new Vault(keys, names);
    }

    @Bean
    SealedJson sealedJson(Vault vault, ObjectMapper json) {
        return new SealedJson(vault, json);
    }
}
