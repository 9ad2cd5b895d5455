package vn.lachan.casefile;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;

/** Fictional reports to try a demo on, taken down once, after the start, where no report is on file yet. */
@Component
@ConditionalOnProperty(
        name = {"lachan.demo", "lachan.samples"},
        havingValue = "true")
class SampleReports {

    private static final ClassPathResource FILE = new ClassPathResource("samples/reports.ndjson");

    private final ReceivingReports receiving;
    private final Reports reports;
    private final ObjectMapper json;

    SampleReports(ReceivingReports receiving, Reports reports, ObjectMapper json) {
        this.receiving = receiving;
        this.reports = reports;
        this.json = json;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeDown() throws IOException {
        if (reports.count() > 0) {
            return;
        }
        try (InputStream in = FILE.getInputStream();
                MappingIterator<ObjectNode> lines =
                        json.readerFor(ObjectNode.class).readValues(in)) {
            int number = 0;
            while (lines.hasNext()) {
                receiving.receive(lines.next(), Actor.SYSTEM, "sample-" + number++);
            }
        }
    }
}
