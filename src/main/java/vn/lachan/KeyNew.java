package vn.lachan;

import java.io.PrintStream;
import java.util.List;
import vn.lachan.vault.NewMasterKey;

/** {@code key new}: prints a new master key, which is kept nowhere else. */
final class KeyNew implements Command {

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            return MISUSED;
        }
        out.println(NewMasterKey.generate());
        return WELL;
    }
}
