package vn.lachan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.UnitCode;
import vn.lachan.vault.NameIndex;
import vn.lachan.vault.SealedJson;
import vn.lachan.vault.Vault;

/** What a case knows, by the names of the questions that asked it: read together with its report, written alone. */
@Component
public class KnownFacts {

    /** Answers of a report that speak of all its children; they stay with the report. */
    static final List<String> OF_THE_REPORT = List.of(
            "source", "receivedAt", "incidentUnit", "incidentPlace", "story", "likelyConsequence", "actionsTaken");

    private static final String CONTEXT = "case/known";
    private static final String REPORT_CONTEXT = "report/told";

    private final CaseFiles files;
    private final Reports reports;
    private final SealedJson sealed;
    private final Vault vault;
    private final NameIndex names;

    KnownFacts(CaseFiles files, Reports reports, SealedJson sealed, Vault vault, NameIndex names) {
        this.files = files;
        this.reports = reports;
        this.sealed = sealed;
        this.vault = vault;
        this.names = names;
    }

    /** The file of that number, if there is one. */
    public Optional<CaseFile> find(CaseNumber number) {
        return files.findById(number.value());
    }

    /** The file of that number. */
    public CaseFile file(CaseNumber number) {
        return find(number).orElseThrow(() -> new IllegalStateException("There is no case " + number));
    }

    /** The file of that number, if there is one, held until the transaction ends. */
    public Optional<CaseFile> hold(CaseNumber number) {
        return files.findWithLockByCaseNumber(number.value());
    }

    /** All that is known, with what the report told. */
    public ObjectNode all(CaseNumber number) {
        CaseFile file = file(number);
        ObjectNode known = of(file);
        reports.findById(file.report().value())
                .map(this::told)
                .ifPresent(told -> known.setAll(told.retain(OF_THE_REPORT)));
        return known;
    }

    /** What is known of the child alone. */
    public ObjectNode of(CaseFile file) {
        return sealed.unseal(file.number().value(), CONTEXT, file.sealed(), ObjectNode.class);
    }

    ObjectNode told(Report report) {
        return sealed.unseal(report.number().value(), REPORT_CONTEXT, report.sealed(), ObjectNode.class);
    }

    /** Seals what a report told under a key of its own, and returns the sealed bytes. */
    byte[] sealReport(String reportNumber, ObjectNode told) {
        vault.open(reportNumber);
        return sealed.seal(reportNumber, REPORT_CONTEXT, told);
    }

    /** Gives a new file its key and seals what is known. */
    void start(CaseFile file, ObjectNode known) {
        vault.open(file.number().value());
        write(file, known, null);
    }

    /** Adds answers to what is known; a question left out of {@code answers} but asked loses its old answer. */
    public void update(CaseFile file, List<String> asked, ObjectNode answers) {
        ObjectNode known = of(file);
        String oldName = known.path("fullName").asText("");
        known.remove(asked);
        known.setAll(answers);
        write(file, known, oldName);
    }

    private void write(CaseFile file, ObjectNode known, @Nullable String oldName) {
        String subject = file.number().value();
        String residence = known.path("residenceUnit").asText("");
        file.residesIn(residence.isEmpty() ? null : new UnitCode(residence));
        file.seal(sealed.seal(subject, CONTEXT, known));
        String name = known.path("fullName").asText("");
        if (!name.equals(oldName == null ? "" : oldName)) {
            names.index(subject, name);
        }
    }
}
