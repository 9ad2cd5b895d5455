package vn.lachan.classification;

import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.vault.Vault;

/** The key that the receipts of one day share, opened by whoever needs it first. */
@Component
class ReceiptKeys {

    private final Vault vault;
    private final TransactionTemplate apart;
    private volatile LocalDate opened = LocalDate.MIN;

    ReceiptKeys(Vault vault, PlatformTransactionManager transactions) {
        this.vault = vault;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    static String subject(LocalDate day) {
        return "RECEIPTS-" + day;
    }

    /** Opens the key in a transaction apart: two nodes may try at once, and the later of them must not lose its receipt. */
    void open(LocalDate day) {
        if (opened.equals(day)) {
            return;
        }
        try {
            openApart(day);
        } catch (DuplicateKeyException openedMeanwhile) {
            openApart(day);
        }
        opened = day;
    }

    private void openApart(LocalDate day) {
        apart.executeWithoutResult(status -> vault.open(subject(day)));
    }
}
