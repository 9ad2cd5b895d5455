package vn.lachan.intervention;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.ledger.Ledger;

/** What all forms of this room work with. */
@Configuration(proxyBeanMethods = false)
class Forms {

    @Bean
    CaseForm.Desk caseFormDesk(KnownFacts known, CaseDocuments documents, Ledger ledger, Clock clock) {
        return new CaseForm.Desk(known, documents, ledger, clock);
    }
}
