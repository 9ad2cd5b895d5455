package vn.lachan;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** The jar's commands, each called by two words; arguments that begin with an option start the server. */
final class Commands {

    private static final int WORDS = 2;

    private static final String USAGE = """
            Cách dùng / Usage:
              java -jar lachan.jar [--option=value ...]
                  chạy máy chủ / runs the server
              java -jar lachan.jar audit verify [--option=value ...]
                  kiểm tra sổ hồ sơ có bị sửa không / checks that the ledger was not altered
              java -jar lachan.jar rules check DIR [--json]
                  kiểm tra các tệp quy tắc trong thư mục DIR / checks the rule files in the folder DIR
              java -jar lachan.jar receipts rerun [--from=YYYY-MM-DD] [--to=YYYY-MM-DD] [--option=value ...]
                  chạy lại các biên nhận phân loại / runs receipts of classifications again
              java -jar lachan.jar restore finish [--option=value ...]
                  hoàn tất việc khôi phục bản sao lưu / makes a restored database ready; ops/restore.sh calls it
              java -jar lachan.jar key new
                  tạo khoá chính mới / makes a new master key
            """;

    private final Map<String, Command> byWords;

    Commands(Map<String, Command> byWords) {
        this.byWords = byWords;
    }

    static Commands ofTheJar() {
        return new Commands(Map.of(
                "audit verify", new AuditVerify(),
                "receipts rerun", new ReceiptsRerun(),
                "rules check", new RulesCheckCommand(),
                "restore finish", new RestoreFinish(),
                "key new", new KeyNew()));
    }

    static boolean areCalledBy(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("--");
    }

    /** Runs the command that {@code arguments} call and returns its exit code; misuse is answered with the usage. */
    int run(String[] arguments, PrintStream out, PrintStream error) {
        List<String> all = List.of(arguments);
        int words = Math.min(WORDS, all.size());
        Command command = byWords.get(String.join(" ", all.subList(0, words)));
        int code = command == null ? Command.MISUSED : command.run(all.subList(words, all.size()), out);
        if (code == Command.MISUSED) {
            error.print(USAGE);
        }
        return code;
    }
}
