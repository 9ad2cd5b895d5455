package vn.lachan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole application on a port of its own, with the demo's accounts and no samples; one for all tests that ask. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:house;DB_CLOSE_DELAY=-1",
            "spring.datasource.username=lachan",
            "lachan.home=target/house-${lachan.fork:1}",
            "lachan.demo=true",
            "lachan.samples=false"
        })
@AutoConfigureObservability(tracing = false)
@Import(TwoCommunes.class)
public @interface RunningHouse {}
