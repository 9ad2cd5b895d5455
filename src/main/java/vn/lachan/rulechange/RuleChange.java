package vn.lachan.rulechange;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import vn.lachan.identity.ChangeNumber;

/** One change of the rules: what is said of it, which content it is about, and how far it has come. */
@Entity
@Table(name = "rule_change")
class RuleChange implements Persistable<String> {

    @Id
    private String changeNumber = "";

    @Enumerated(EnumType.STRING)
    private ChangeState state = ChangeState.FOLDER_EDITED;

    @Enumerated(EnumType.STRING)
    private ChangeOrigin origin = ChangeOrigin.BEHIND;

    private String title = "";
    private String reason = "";
    private String legalSource = "";
    private @Nullable LocalDate inForceFrom;
    private @Nullable LocalDate inForceTo;
    private @Nullable String proposer;
    private Instant openedAt = Instant.EPOCH;
    private String base = "";
    private String hash = "";
    private int revision;
    private int approvals = 1;
    private String remarks = Remarks.NONE;
    private Instant turnAt = Instant.EPOCH;
    private @Nullable Instant activatedAt;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    @Transient
    private boolean stored;

    /** For Hibernate. */
    protected RuleChange() {}

    RuleChange(ChangeNumber number, ChangeOrigin origin, String hash, String base, Instant now) {
        this.changeNumber = number.value();
        this.origin = origin;
        this.hash = hash;
        this.base = base;
        this.openedAt = now;
        this.turnAt = now;
    }

    /** Takes down who proposes it and why; the first revision of its files is submitted. */
    void propose(Proposal told, String basedOn, String by, Instant now) {
        if (proposer != null) {
            throw new IllegalStateException(changeNumber + " was proposed by " + proposer);
        }
        this.proposer = by;
        say(told);
        submit(hash, basedOn, now);
    }

    void say(Proposal told) {
        this.title = told.title();
        this.reason = told.reason();
        this.legalSource = told.legalSource();
        this.inForceFrom = told.inForceFrom();
        this.inForceTo = told.inForceTo();
    }

    /** Submits files; what was approved before was other files. */
    void submit(String content, String basedOn, Instant now) {
        this.hash = content;
        this.base = basedOn;
        this.revision++;
        this.remarks = Remarks.NONE;
        go(ChangeState.CHECKING, now);
    }

    void needs(int persons) {
        this.approvals = persons;
    }

    void giveBack(String why, Instant now) {
        this.remarks = why;
        go(ChangeState.RETURNED, now);
    }

    void go(ChangeState next, Instant now) {
        this.state = next;
        this.turnAt = now;
        if (next == ChangeState.ACTIVATED && activatedAt == null) {
            this.activatedAt = now;
        }
        if (next.isOver()) {
            this.endedAt = now;
        }
    }

    void remark(String why) {
        this.remarks = why;
    }

    /** The hash of the rulebook that all nodes are to judge by. */
    String awaited() {
        return state == ChangeState.ENDING ? base : hash;
    }

    /** Where it stands once all nodes do, or {@code inForce} was put in force over it meanwhile. */
    ChangeState afterNodes(String inForce) {
        if (state == ChangeState.ENDING || (inForceTo != null && inForce.equals(base))) {
            return ChangeState.ENDED;
        }
        return inForceTo == null ? ChangeState.CONFIRMED : ChangeState.LIMITED;
    }

    ChangeNumber number() {
        return new ChangeNumber(changeNumber);
    }

    ChangeState state() {
        return state;
    }

    ChangeOrigin origin() {
        return origin;
    }

    Optional<LocalDate> inForceFrom() {
        return Optional.ofNullable(inForceFrom);
    }

    Optional<LocalDate> inForceTo() {
        return Optional.ofNullable(inForceTo);
    }

    Proposal told() {
        return new Proposal(title, reason, legalSource, inForceFrom, inForceTo);
    }

    Optional<String> proposer() {
        return Optional.ofNullable(proposer);
    }

    Instant openedAt() {
        return openedAt;
    }

    /** The hash of the rulebook that it changes. */
    String base() {
        return base;
    }

    /** The hash of the files it is about now. */
    String hash() {
        return hash;
    }

    int revision() {
        return revision;
    }

    /** How many persons beside the proposer have to approve it. */
    int approvals() {
        return approvals;
    }

    String remarks() {
        return remarks;
    }

    Instant turnAt() {
        return turnAt;
    }

    Optional<Instant> activatedAt() {
        return Optional.ofNullable(activatedAt);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    @Override
    public String getId() {
        return changeNumber;
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
