package vn.lachan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The house: every room imports only what its package-info allows, without cycles; drawn into target/. */
class ModularityTests {

    private final ApplicationModules house = ApplicationModules.of(Lachan.class);

    @Test
    void roomsImportOnlyDownwards() {
        house.verify();
    }

    @Test
    void drawsTheHouse() {
        new Documenter(house).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
