package vn.lachan;

import java.io.PrintStream;
import java.util.List;

/** Something the jar does instead of serving. */
interface Command {

    int WELL = 0;
    int NOT_WELL = 1;
    int MISUSED = 2;

    /** Does it with what follows the command's own words, and returns the exit code. */
    int run(List<String> arguments, PrintStream out);
}
