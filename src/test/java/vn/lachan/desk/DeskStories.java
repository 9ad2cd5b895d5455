package vn.lachan.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.OwnJvm;
import vn.lachan.SignedOn;
import vn.lachan.Visitor;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.ReceivingReports;
import vn.lachan.clock.Time;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Ledger;
import vn.lachan.vault.Vault;

/** What stories of the desk are told with: the application on a port, children reported to two communes, visitors. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lachan.demo=true",
            "lachan.samples=false",
            "lachan.home=target/desk-${lachan.fork:1}",
            "camunda.bpm.job-execution.enabled=false",
            "spring.jmx.enabled=false"
        })
@OwnJvm
abstract class DeskStories {

    static final String A = "06685";
    static final String B = "01843";

    @LocalServerPort
    int port;

    @Autowired
    ReceivingReports reports;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    Ledger ledger;

    @Autowired
    Vault vault;

    @Autowired
    Time time;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    /** All groups share one database; each story finds its own cases alone. */
    @BeforeEach
    void whatWasReportedBeforeIsElsewhere() {
        jdbc.sql("update case_file set incident_unit = 'XX', responsible_unit = 'XX', residence_unit = null")
                .update();
    }

    CaseNumber reported(String commune, String child, boolean danger) {
        ObjectNode told = object("{\"source\": \"PHONE\", \"incidentUnit\": \"" + commune
                + "\", \"story\": \"Chuyện hư cấu\", \"seriousHarm\": " + danger + ", \"children\": [" + child + "]}");
        return SignedOn.as("tiepnhan", () -> reports.receive(told, currentActor.get(), null))
                .caseNumbers()
                .get(0);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    Visitor as(String who) {
        return Visitor.basic(port, who, who);
    }

    Visitor session(String who) {
        return Visitor.session(port, who, who);
    }

    ObjectNode object(String text) {
        try {
            return json.readValue(text, ObjectNode.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
