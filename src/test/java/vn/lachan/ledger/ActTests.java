package vn.lachan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

class ActTests {

    @Test
    void bringsFactsToPlainValues() {
        Map<String, Object> facts = Act.of(
                        "NOTE",
                        Map.of(
                                "case", CaseNumber.of(2026, 7),
                                "role", Role.POLICE,
                                "duty", new Duty(Role.POLICE, new UnitCode("22001")),
                                "due", LocalDate.of(2026, 12, 1),
                                "at", Instant.parse("2026-11-22T05:00:00Z"),
                                "roles", Set.of(Role.POLICE, Role.HEALTH),
                                "pages", List.of(3, 1),
                                "count", 5L))
                .facts();

        assertThat(facts)
                .containsEntry("case", "HS-2026-000007")
                .containsEntry("role", "POLICE")
                .containsEntry("duty", "POLICE:22001")
                .containsEntry("due", "2026-12-01")
                .containsEntry("at", "2026-11-22T05:00:00.000Z")
                .containsEntry("roles", List.of("HEALTH", "POLICE"))
                .containsEntry("pages", List.of(3L, 1L))
                .containsEntry("count", 5L);
    }

    @Test
    void givesOneHeaderWhateverTheOrderOfFacts() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("xã", "x");
        Map<String, Object> forwards = new LinkedHashMap<>();
        Map<String, Object> backwards = new LinkedHashMap<>();
        List<String> names = List.of("alpha", "beta", "gamma");
        names.forEach(name -> forwards.put(name, "Đặng Thị Ánh"));
        names.stream().sorted((a, b) -> b.compareTo(a)).forEach(name -> backwards.put(name, "Đặng Thị Ánh"));

        assertThat(header(Act.of("NOTE", forwards)))
                .isEqualTo(header(Act.of("NOTE", backwards)))
                .contains("\"alpha\":\"Đặng Thị Ánh\",\"beta\"");
        assertThatIllegalArgumentException().isThrownBy(() -> Act.of("NOTE", one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "note", "NOTE_", "GHI CHÚ", "A__B", "1A"})
    void refusesWhatIsNoCode(String what) {
        assertThatIllegalArgumentException().isThrownBy(() -> Act.of(what));
    }

    @Test
    void refusesFactsThatCouldTellTooMuchOrBeReadTwoWays() {
        List.of("x".repeat(201), 0.5, 1L << 53, Map.of("a", "b"), List.of(List.of("x")), new Object())
                .forEach(value ->
                        assertThatIllegalArgumentException().isThrownBy(() -> Act.of("NOTE", Map.of("fact", value))));
    }

    private static String header(Act act) {
        Draft draft = new Draft();
        draft.add(act);
        return Header.of(Head.none("HS-2026-000001"), TestLedger.NOON, TestLedger.CASEWORKER, draft, null);
    }
}
