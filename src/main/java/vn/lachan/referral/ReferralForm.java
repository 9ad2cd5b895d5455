package vn.lachan.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormHandler;
import vn.lachan.taskform.OpenTask;

/** A form of a referral: what was answered is kept with it, and then something follows. */
abstract class ReferralForm implements FormHandler {

    private final String key;
    private final Desk desk;

    /** What all forms of a referral work with. */
    @Component
    record Desk(SentReferrals sent, Contents contents, Turns turns, ReferralText text) {}

    ReferralForm(String key, Desk desk) {
        this.key = key;
        this.desk = desk;
    }

    @Override
    public final String formKey() {
        return key;
    }

    @Override
    public final ObjectNode known(OpenTask task) {
        return desk.text().shownInTask(referral(task));
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        return List.of();
    }

    @Override
    public final Map<String, String> apply(OpenTask task, ObjectNode answers, Actor by) {
        Referral referral = referral(task);
        desk.contents().add(referral, key, answers, by);
        return decide(referral, answers);
    }

    /** What follows from the answers; returns codes for the process. */
    abstract Map<String, String> decide(Referral referral, ObjectNode answers);

    final Turns turns() {
        return desk.turns();
    }

    final Referral referral(OpenTask task) {
        String number = Objects.requireNonNull(task.item(), "A task about no referral");
        return desk.sent()
                .findById(number)
                .orElseThrow(() -> new IllegalStateException("There is no referral " + number));
    }
}
