package vn.lachan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.identity.Actor;
import vn.lachan.identity.ReportNumber;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormRefused;

/** Receives reports (Decree 56/2017 art. 25), once each even when sent twice. */
@Service
public class ReceivingReports {

    private final ReportChecks checks;
    private final Reception reception;
    private final ReportRequests requests;
    private final Reports reports;
    private final CaseFiles files;
    private final TransactionTemplate transaction;

    ReceivingReports(
            ReportChecks checks,
            Reception reception,
            ReportRequests requests,
            Reports reports,
            CaseFiles files,
            TransactionTemplate transaction) {
        this.checks = checks;
        this.reception = reception;
        this.requests = requests;
        this.reports = reports;
        this.files = files;
        this.transaction = transaction;
    }

    /**
     * Takes down a report and opens a file for each child.
     *
     * @param told the body of Form 01, as {@code forms/report.json} describes it
     * @param key the sender's idempotency key, if any: the same key and body give the first answer again
     * @throws FormRefused where an answer cannot be taken
     * @throws KeyUsedDifferently where the key was sent before with another body
     */
    public Received receive(ObjectNode told, Actor by, @Nullable String key) {
        if (key == null) {
            refuseErrors(told);
            return once(told, by, null);
        }
        Optional<Received> before = requests.find(by, key, told).map(this::received);
        if (before.isPresent()) {
            return before.get();
        }
        refuseErrors(told);
        try {
            return once(told, by, key);
        } catch (DataIntegrityViolationException twoAtOnce) {
            return requests.find(by, key, told).map(this::received).orElseThrow(() -> twoAtOnce);
        }
    }

    private void refuseErrors(ObjectNode told) {
        List<FormError> errors = checks.check(told);
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
    }

    private Received once(ObjectNode told, Actor by, @Nullable String key) {
        String hash = ReportRequests.hash(told);
        Received received = transaction.execute(status -> {
            Received taken = reception.takeDown(told.deepCopy(), by);
            if (key != null) {
                requests.remember(by, key, hash, taken.reportNumber());
            }
            return taken;
        });
        return Objects.requireNonNull(received);
    }

    /** What a report led to, where {@code actor} sent it or one of its files is open to them. */
    @Transactional(readOnly = true)
    public Optional<Received> find(ReportNumber number, Actor actor) {
        return reports.findById(number.value())
                .filter(report -> report.recordedBy().equals(actor.username())
                        || files.findByReportNumberOrderByCaseNumber(number.value()).stream()
                                .anyMatch(file -> file.isOpenTo(actor)))
                .map(report -> received(report.number()));
    }

    /** Whether nothing was ever taken down. */
    public boolean isEmpty() {
        return reports.count() == 0;
    }

    /** The latest reports that {@code actor} took down, newest first. */
    @Transactional(readOnly = true)
    public List<Report> latestOf(Actor actor, int most) {
        return reports.findByRecordedByOrderByRecordedAtDesc(actor.username(), Limit.of(most));
    }

    private Received received(ReportNumber number) {
        return new Received(
                number,
                files.findByReportNumberOrderByCaseNumber(number.value()).stream()
                        .map(CaseFile::number)
                        .toList());
    }
}
