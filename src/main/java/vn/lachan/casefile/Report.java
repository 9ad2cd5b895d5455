package vn.lachan.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.springframework.data.domain.Persistable;
import vn.lachan.identity.ReportNumber;
import vn.lachan.identity.UnitCode;

/** What somebody told (Decree 56/2017 art. 25, Form 01): one report may name several children. */
@Entity
@Table(name = "report")
public class Report implements Persistable<String> {

    @Id
    private String reportNumber = "";

    private String source = "";
    private String incidentUnit = "";
    private Instant receivedAt = Instant.EPOCH;
    private Instant recordedAt = Instant.EPOCH;
    private String recordedBy = "";

    @Column(columnDefinition = "bytea")
    private byte[] sealed = {};

    @Transient
    private boolean stored;

    /** For Hibernate. */
    protected Report() {}

    Report(
            ReportNumber number,
            String source,
            UnitCode incidentUnit,
            Instant receivedAt,
            Instant recordedAt,
            String recordedBy,
            byte[] sealed) {
        this.reportNumber = number.value();
        this.source = source;
        this.incidentUnit = incidentUnit.value();
        this.receivedAt = receivedAt;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
        this.sealed = sealed.clone();
    }

    public ReportNumber number() {
        return new ReportNumber(reportNumber);
    }

    /** The commune where it happened. */
    public UnitCode incidentUnit() {
        return new UnitCode(incidentUnit);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** How it came in, a code of the form {@code report}. */
    public String source() {
        return source;
    }

    /** When it was taken down, which may be later than it was received. */
    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    @Override
    public String getId() {
        return reportNumber;
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
