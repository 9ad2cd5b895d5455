package vn.lachan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Starts an application that no other test shares, and therefore gets a Java machine of its own: the engine registers itself
 * once in each. Everything else runs side by side in few machines, warm after the first tests.
 */
@Tag("own-jvm")
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnJvm {}
