package vn.lachan.notice;

import org.springframework.stereotype.Component;

/** How the mails stand, for whoever operates the system. */
@Component
public class OutgoingMails {

    private final Outbox outbox;

    OutgoingMails(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Counts of mails.
     *
     * @param waiting not sent yet
     * @param failing of these, tried in vain
     * @param givenUp given up within the last day
     */
    public record Standing(long waiting, long failing, long givenUp) {}

    public Standing standing() {
        Outbox.Standing standing = outbox.standing();
        return new Standing(standing.waiting(), standing.failing(), standing.givenUp());
    }
}
