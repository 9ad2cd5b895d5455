package vn.lachan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Lá Chắn: the server, or one of the jar's commands. */
@SpringBootApplication
public class Lachan {

    public static void main(String[] arguments) {
        if (Commands.areCalledBy(arguments)) {
            System.exit(Commands.ofTheJar().run(arguments, inUtf8(FileDescriptor.out), inUtf8(FileDescriptor.err)));
        }
        SpringApplication.run(Lachan.class, arguments);
    }

    /** Where no locale is set, as in a container, Java would print question marks for Vietnamese. */
    private static PrintStream inUtf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
