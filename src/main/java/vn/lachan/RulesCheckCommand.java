package vn.lachan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.lachan.rulebook.RuleFault;
import vn.lachan.rulebook.RulesCheck;

/** {@code rules check DIR [--json]}: checks a folder of rule files without a server or a database. */
final class RulesCheckCommand implements Command {

    private static final String AS_JSON = "--json";

    @Override
    public int run(List<String> arguments, PrintStream out) {
        List<String> folders = new ArrayList<>(arguments);
        boolean asJson = folders.remove(AS_JSON);
        if (folders.size() != 1 || folders.get(0).startsWith("--")) {
            return MISUSED;
        }
        RulesCheck check = RulesCheck.of(Path.of(folders.get(0)));
        if (asJson) {
            out.println(json(check));
        } else {
            text(check, out);
        }
        return check.isWell() ? WELL : NOT_WELL;
    }

    private static void text(RulesCheck check, PrintStream out) {
        for (RuleFault fault : check.faults()) {
            out.println(fault.words().vi());
            out.println("    " + fault.words().en());
        }
        if (check.isWell()) {
            out.printf("Bộ quy tắc %s: không có lỗi, %d ví dụ đều đúng.%n", check.version(), check.examples());
            out.printf("Rulebook %s: no fault, all %d examples hold.%n", check.version(), check.examples());
            out.println(check.hash());
        } else {
            out.printf(
                    "%d lỗi.%n%d faults.%n",
                    check.faults().size(), check.faults().size());
        }
    }

    private static ObjectNode json(RulesCheck check) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("ok", check.isWell());
        json.put("hash", check.hash());
        json.put("version", check.version());
        json.put("examples", check.examples());
        var faults = json.putArray("faults");
        for (RuleFault fault : check.faults()) {
            faults.addObject()
                    .put("file", fault.file())
                    .put("line", fault.line())
                    .put("column", fault.column())
                    .put("vi", fault.why().vi())
                    .put("en", fault.why().en());
        }
        return json;
    }
}
