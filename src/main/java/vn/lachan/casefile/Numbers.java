package vn.lachan.casefile;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.stereotype.Component;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReportNumber;

/** Gives the next numbers, from sequences of the database; a number once given is never given again. */
@Component
class Numbers {

    private final DataFieldMaxValueIncrementer reports;
    private final DataFieldMaxValueIncrementer cases;
    private final Clock clock;

    Numbers(Sequences sequences, Clock clock) {
        this.reports = sequences.named("report_sequence");
        this.cases = sequences.named("case_sequence");
        this.clock = clock;
    }

    ReportNumber nextReport() {
        return ReportNumber.of(LocalDate.now(clock).getYear(), reports.nextLongValue());
    }

    CaseNumber nextCase() {
        return CaseNumber.of(LocalDate.now(clock).getYear(), cases.nextLongValue());
    }
}
