package vn.lachan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A caseworker and a chairman work one emergency from the report to the closing, and see it opened again. */
class EmergencyIT {

    @TempDir
    Path directory;

    @Test
    void anEmergencyIsWorkedFromReportToClosingByKeyboardAlone() throws Exception {
        Installation installation = Installation.on(Storage.H2, directory);
        try (PackagedJar jar = installation.start(Installation.DEMO);
                Official caseworker = Official.named("canbo", jar, directory, "keyboard", Hand::withTheKeyboard);
                Official chairman = Official.named("chutich", jar, directory, "keyboard", Hand::withTheKeyboard)) {
            isTold(jar, caseworker, chairman);
        }
    }

    @Test
    void anEmergencyIsWorkedFromReportToClosingByMouseOnPostgres() throws Exception {
        Installation installation = Installation.on(Storage.POSTGRESQL, directory);
        try (PackagedJar jar = installation.start(Installation.DEMO);
                Official caseworker = Official.named("canbo", jar, directory, "mouse", page -> Hand.withTheMouse());
                Official chairman = Official.named("chutich", jar, directory, "mouse", page -> Hand.withTheMouse())) {
            isTold(jar, caseworker, chairman);
        }
    }

    private void isTold(PackagedJar jar, Official caseworker, Official chairman) throws Exception {
        new EmergencyStory(new Office(DemoClock.of(jar), caseworker, chairman, directory)).isTold();
        assertThat(caseworker.browser().complaints()).isEmpty();
        assertThat(chairman.browser().complaints()).isEmpty();
    }
}
