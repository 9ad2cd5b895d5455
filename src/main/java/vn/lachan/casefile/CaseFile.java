package vn.lachan.casefile;

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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import vn.lachan.access.Duties;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.ReportNumber;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Urgency;

/** The file of one child, from the report on. What is known of the child is sealed; the rest are codes and dates. */
@Entity
@Table(name = "case_file")
public class CaseFile implements Persistable<String> {

    @Id
    private String caseNumber = "";

    private String reportNumber = "";
    private String incidentUnit = "";

    private @Nullable String residenceUnit;

    private String responsibleUnit = "";

    private @Nullable String childClass;

    private @Nullable String closingReason;

    private @Nullable LocalDate nextBirthday;

    private @Nullable String sameChildAs;

    @Enumerated(EnumType.STRING)
    private Urgency urgency = Urgency.STANDARD;

    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.RECEIVED;

    private Instant receivedAt = Instant.EPOCH;
    private int spell = 1;
    private Instant spellBeganAt = Instant.EPOCH;

    @Column(columnDefinition = "bytea")
    private byte[] sealed = {};

    @Version
    private int version;

    @Transient
    private boolean stored;

    /** For Hibernate. */
    protected CaseFile() {}

    CaseFile(CaseNumber number, ReportNumber report, UnitCode incidentUnit, Instant receivedAt, Urgency urgency) {
        this.caseNumber = number.value();
        this.reportNumber = report.value();
        this.incidentUnit = incidentUnit.value();
        this.responsibleUnit = incidentUnit.value();
        this.receivedAt = receivedAt;
        this.spellBeganAt = receivedAt;
        this.urgency = urgency;
    }

    public CaseNumber number() {
        return new CaseNumber(caseNumber);
    }

    public ReportNumber report() {
        return new ReportNumber(reportNumber);
    }

    /** The commune where it happened, which checks and assesses (Decree 56/2017 art. 26). */
    public UnitCode incidentUnit() {
        return new UnitCode(incidentUnit);
    }

    /** The commune where the child lives, once known. */
    public Optional<UnitCode> residenceUnit() {
        return Optional.ofNullable(residenceUnit).map(UnitCode::new);
    }

    /** The commune that works on the case: at first that of the incident, after a hand-over that of residence. */
    public UnitCode responsibleUnit() {
        return new UnitCode(responsibleUnit);
    }

    /** The class that a person confirmed, once one has. */
    public Optional<String> childClass() {
        return Optional.ofNullable(childClass);
    }

    /** Why the case was closed, once it is. */
    public Optional<String> closingReason() {
        return Optional.ofNullable(closingReason);
    }

    public Urgency urgency() {
        return urgency;
    }

    public CaseState state() {
        return state;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** How often work on the case has begun: 1 at the report, one more each time the file is opened again. */
    public int spell() {
        return spell;
    }

    /** When this spell began: at the receipt of the report, or when the file was opened again. */
    public Instant spellBeganAt() {
        return spellBeganAt;
    }

    /** Whether {@code actor} may open this file: caseworkers and chairmen of the communes that it concerns. */
    public boolean isOpenTo(Actor actor) {
        Set<UnitCode> open = communesOpenTo(actor);
        return open.contains(incidentUnit())
                || residenceUnit().filter(open::contains).isPresent();
    }

    /** The communes whose files {@code actor} may open. */
    static Set<UnitCode> communesOpenTo(Actor actor) {
        return actor.reach().stream()
                .filter(duty -> Duties.CASEWORK.contains(duty.role()))
                .map(Duty::unit)
                .collect(Collectors.toUnmodifiableSet());
    }

    byte[] sealed() {
        return sealed.clone();
    }

    void seal(byte[] known) {
        this.sealed = known.clone();
    }

    void residesIn(@Nullable UnitCode unit) {
        this.residenceUnit = unit == null ? null : unit.value();
    }

    public void moveTo(CaseState next) {
        this.state = next;
    }

    /** Makes the commune of residence answer for the case (Children Law art. 52 clause 2). */
    public void handTo(UnitCode unit) {
        this.responsibleUnit = unit.value();
    }

    /** The earlier file of the same child, where somebody recognised one. */
    public Optional<CaseNumber> sameChildAs() {
        return Optional.ofNullable(sameChildAs).map(CaseNumber::new);
    }

    void linkTo(CaseNumber earlier) {
        this.sameChildAs = earlier.value();
    }

    public void confirm(String confirmedClass) {
        this.childClass = confirmedClass;
    }

    /** The next birthday on which the law may see the child otherwise, or none. */
    public void waitsForBirthday(@Nullable LocalDate day) {
        this.nextBirthday = day;
    }

    /** The birthday that the case waits for. */
    public Optional<LocalDate> nextBirthday() {
        return Optional.ofNullable(nextBirthday);
    }

    public void closeFor(String reason) {
        this.closingReason = reason;
        this.state = CaseState.CLOSED;
    }

    /** Begins the next spell of a case that had come to its end. */
    public void reopen(Instant now, Urgency found) {
        this.spell++;
        this.spellBeganAt = now;
        this.urgency = found;
        this.closingReason = null;
        this.state = CaseState.CHECKED;
    }

    /**
     * Raises the urgency: an emergency stays one until a person says otherwise.
     *
     * @return whether the case became an emergency by this
     */
    public boolean raiseTo(Urgency found) {
        boolean became = found == Urgency.EMERGENCY && urgency != Urgency.EMERGENCY;
        if (found.compareTo(urgency) < 0) {
            this.urgency = found;
        }
        return became;
    }

    @Override
    public String getId() {
        return caseNumber;
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
