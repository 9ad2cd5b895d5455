package vn.lachan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

class TourTests {

    @ParameterizedTest
    @EnumSource(Role.class)
    void leadsEachDutyRoundInWordsOfBothLanguages(Role role) throws IOException {
        List<Tour.Stop> stops = Tour.of(holding(role));
        assertThat(stops).isNotEmpty();
        for (String language : List.of("messages.properties", "messages_en.properties")) {
            assertThat(words(language))
                    .containsKeys(stops.stream().map(Tour.Stop::words).toArray());
        }
    }

    @Test
    void passesADoorOfTwoAgenciesOnce() {
        assertThat(Tour.of(holding(Role.POLICE, Role.HEALTH))).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void sparesThoseWithoutADuty() {
        assertThat(Tour.of(holding())).isEmpty();
    }

    private static Actor holding(Role... roles) {
        return new Actor(
                "ai-do",
                Arrays.stream(roles)
                        .map(role -> new Duty(role, new UnitCode("06685")))
                        .collect(Collectors.toSet()));
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources", file), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
