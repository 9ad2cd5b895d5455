package vn.lachan.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.identity.Role;
import vn.lachan.rulebook.Urgency;

/** One request to an agency. Codes and dates; what is asked and answered is sealed. */
@Entity
@Table(name = "referral")
class Referral implements Persistable<String> {

    @Id
    private String referralNumber = "";

    private String caseNumber = "";

    @Enumerated(EnumType.STRING)
    private Role asked = Role.CHILD_PROTECTION;

    private String addressee = "";
    private @Nullable String agency;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.NOBODY;

    @Enumerated(EnumType.STRING)
    private Origin origin = Origin.BY_HAND;

    @Enumerated(EnumType.STRING)
    private Urgency urgency = Urgency.STANDARD;

    @Enumerated(EnumType.STRING)
    private ReferralState state = ReferralState.SENT;

    @Enumerated(EnumType.STRING)
    private @Nullable Refusal refusal;

    private String askedBefore = "";
    private Instant sentAt = Instant.EPOCH;
    private String sentBy = "";
    private Instant turnAt = Instant.EPOCH;
    private Instant dueAt = Instant.EPOCH;
    private @Nullable Instant seenAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Level level;

    private @Nullable String escalatedTo;
    private @Nullable Instant escalatedAt;
    private @Nullable LocalDate awaitedUntil;
    private @Nullable Instant endedAt;

    @Column(columnDefinition = "bytea")
    private byte[] sealed = {};

    @Version
    private int version;

    @Transient
    private boolean stored;

    /** For Hibernate. */
    protected Referral() {}

    Referral(ReferralNumber number, CaseNumber about, Origin origin, Urgency urgency, Instant sentAt, String sentBy) {
        this.referralNumber = number.value();
        this.caseNumber = about.value();
        this.origin = origin;
        this.urgency = urgency;
        this.sentAt = sentAt;
        this.sentBy = sentBy;
    }

    /** Puts the request before an agency, the first or another one. */
    void address(Role role, Addressee to, Instant now) {
        this.asked = role;
        this.addressee = to.duty().group();
        this.agency = to.agency().orElse(null);
        this.standing = to.standing();
        this.askedBefore = askedBefore.isEmpty() ? role.name() : askedBefore + ";" + role.name();
        this.seenAt = null;
        this.refusal = null;
        takeTurn(ReferralState.SENT, now);
        if (to.standing() == Standing.NO_ACCOUNT) {
            this.escalatedTo = to.coordinator().group();
        }
    }

    private void takeTurn(ReferralState next, Instant now) {
        this.state = next;
        this.turnAt = now;
        this.level = null;
        this.escalatedTo = null;
        this.escalatedAt = null;
        this.awaitedUntil = null;
    }

    /** Takes down that the agency has opened it; returns whether it was the first time. */
    boolean see(Instant now) {
        if (state != ReferralState.SENT) {
            return false;
        }
        this.state = ReferralState.SEEN;
        this.seenAt = now;
        return true;
    }

    void accept(Instant now) {
        Duty coordinator =
                escalatedTo().filter(duty -> standing == Standing.NO_ACCOUNT).orElse(null);
        takeTurn(ReferralState.ACCEPTED, now);
        this.escalatedTo = coordinator == null ? null : coordinator.group();
    }

    void refuse(Refusal why, Instant now) {
        takeTurn(ReferralState.REFUSED, now);
        this.refusal = why;
    }

    /** Lays the decision how it goes on before somebody. */
    void escalate(Level to, Duty decider, Instant now) {
        this.level = to;
        this.escalatedTo = decider.group();
        this.escalatedAt = now;
    }

    void await(LocalDate until) {
        this.awaitedUntil = until;
    }

    void due(Instant at) {
        this.dueAt = at;
    }

    void end(ReferralState as, Instant now) {
        this.state = as;
        this.endedAt = now;
        this.level = null;
        this.escalatedTo = null;
    }

    ReferralNumber number() {
        return new ReferralNumber(referralNumber);
    }

    CaseNumber caseNumber() {
        return new CaseNumber(caseNumber);
    }

    Role asked() {
        return asked;
    }

    /** The roles asked so far, the present one last. */
    List<Role> askedSoFar() {
        return Stream.of(askedBefore.split(";", -1)).map(Role::valueOf).toList();
    }

    Duty addressee() {
        return Duty.ofGroup(addressee).orElseThrow();
    }

    Optional<String> agency() {
        return Optional.ofNullable(agency);
    }

    Standing standing() {
        return standing;
    }

    Origin origin() {
        return origin;
    }

    Urgency urgency() {
        return urgency;
    }

    ReferralState state() {
        return state;
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    Instant sentAt() {
        return sentAt;
    }

    String sentBy() {
        return sentBy;
    }

    Instant turnAt() {
        return turnAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    Optional<Level> level() {
        return Optional.ofNullable(level);
    }

    Optional<Duty> escalatedTo() {
        return Optional.ofNullable(escalatedTo).flatMap(Duty::ofGroup);
    }

    Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }

    Optional<LocalDate> awaitedUntil() {
        return Optional.ofNullable(awaitedUntil);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    boolean isOpen() {
        return endedAt == null;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    void seal(byte[] contents) {
        this.sealed = contents.clone();
    }

    @Override
    public String getId() {
        return referralNumber;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void nowStored() {
        stored = true;
    }
}
