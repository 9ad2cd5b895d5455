package vn.lachan.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.vault.SealedJson;

/** What a referral asks and what was answered, sealed with the key of the case; answers are only ever added. */
@Component
class Contents {

    static final String ANSWERS = "answers";
    static final String RECALL = "recall";

    private final SealedJson sealed;

    Contents(SealedJson sealed) {
        this.sealed = sealed;
    }

    ObjectNode of(Referral referral) {
        return sealed.unseal(referral.caseNumber().value(), context(referral), referral.sealed(), ObjectNode.class);
    }

    void write(Referral referral, ObjectNode contents) {
        referral.seal(sealed.seal(referral.caseNumber().value(), context(referral), contents));
    }

    /** Adds what was answered on a form. */
    void add(Referral referral, String form, ObjectNode answers, Actor by) {
        ObjectNode contents = of(referral);
        contents.withArray(ANSWERS)
                .addObject()
                .put("form", form)
                .put("by", by.username())
                .put("asked", referral.asked().name())
                .set("answers", answers);
        write(referral, contents);
    }

    private static String context(Referral referral) {
        return "referral/" + referral.number();
    }
}
