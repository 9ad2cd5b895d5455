package vn.lachan.classification;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the ids of receipts come from. */
@Configuration(proxyBeanMethods = false)
class ClassificationConfiguration {

    @Bean
    Supplier<UUID> receiptIds() {
        return UUID::randomUUID;
    }
}
