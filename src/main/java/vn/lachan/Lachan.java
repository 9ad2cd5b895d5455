package vn.lachan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Lá Chắn: the server, or one of the jar's commands. */
@SpringBootApplication
public class Lachan {

    public static void main(String[] arguments) {
        SpringApplication.run(Lachan.class, arguments);
    }
}
