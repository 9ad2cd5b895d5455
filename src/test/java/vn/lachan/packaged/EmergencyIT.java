package vn.lachan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A caseworker, a chairman, the police and the school side work one emergency from the report to the closing. */
@Tag("browser")
class EmergencyIT {

    @TempDir
    Path directory;

    @Test
    void anEmergencyIsWorkedFromReportToClosingByKeyboardAlone() throws Exception {
        isTold(Storage.H2, "emergency-keyboard", Hand::withTheKeyboard);
    }

    @Test
    void anEmergencyIsWorkedFromReportToClosingByMouseOnPostgres() throws Exception {
        isTold(Storage.POSTGRESQL, "emergency-mouse", page -> Hand.withTheMouse());
    }

    private void isTold(Storage storage, String run, Function<Page, Hand> hand) throws Exception {
        try (PackagedJar jar = Installation.on(storage, directory).start(Installation.DEMO);
                Official caseworker = Official.named("canbo", jar, directory, run, hand);
                Official chairman = Official.named("chutich", jar, directory, run, hand);
                Official police = Official.named("congan", jar, directory, run, hand);
                Official education = Official.named("giaoduc", jar, directory, run, hand)) {
            Office office = new Office(DemoClock.of(jar), caseworker, chairman, police, education, directory);
            new EmergencyStory(office).isTold();
            for (Official one : office.all()) {
                assertThat(one.browser().complaints()).isEmpty();
            }
        }
    }
}
