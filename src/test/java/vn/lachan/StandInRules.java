package vn.lachan;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.lachan.rulebook.StandInRulebooks;

/** Has a house judge by stand-in rules, whatever rulebook it has. */
@TestConfiguration
public class StandInRules {

    @Bean
    @Primary
    StandInRulebooks standIns() {
        return new StandInRulebooks();
    }
}
