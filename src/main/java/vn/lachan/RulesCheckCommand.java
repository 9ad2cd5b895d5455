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
        check.errors().forEach(fault -> print("LỖI", "ERROR", fault, out));
        check.warnings().forEach(fault -> print("CẢNH BÁO", "WARNING", fault, out));
        int errors = check.errors().size();
        int warnings = check.warnings().size();
        if (check.isWell()) {
            out.printf(
                    "Bộ quy tắc %s: không có lỗi, %d ví dụ đều đúng, %d cảnh báo.%n",
                    check.version(), check.examples(), warnings);
            out.printf(
                    "Rulebook %s: no fault, all %d examples hold, %d warnings.%n",
                    check.version(), check.examples(), warnings);
            out.println(check.hash());
        } else {
            out.printf("%d lỗi, %d cảnh báo.%n%d faults, %d warnings.%n", errors, warnings, errors, warnings);
        }
    }

    private static void print(String vi, String en, RuleFault fault, PrintStream out) {
        out.println(vi + " " + fault.words().vi());
        out.println("    → " + fault.mend().vi());
        out.println("    " + en + " " + fault.words().en());
        out.println("    → " + fault.mend().en());
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
                    .put("severity", fault.severity().name())
                    .put("file", fault.file())
                    .put("line", fault.line())
                    .put("column", fault.column())
                    .put("vi", fault.why().vi())
                    .put("en", fault.why().en())
                    .put("mendVi", fault.mend().vi())
                    .put("mendEn", fault.mend().en());
        }
        return json;
    }
}
