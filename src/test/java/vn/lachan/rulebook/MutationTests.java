package vn.lachan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/**
 * Changes numbers, codes and comparisons of the rules, one at a time, and looks whether the check of the rule files or
 * one of the examples notices. Writes what nobody noticed to {@code target/mutants.txt}. Tries every third change, or every
 * one with {@code -Dlachan.mutants.every=1}.
 */
class MutationTests {

    private static final double LEAST = 0.90;
    private static final int EVERY = Integer.getInteger("lachan.mutants.every", 3);
    private static final Pattern DRL = Pattern.compile(
            "<=|>=|==|!=|<|>|&&|\\|\\|| and | or |exists|not (?=[A-Z])|!(?=\\$)|true|false|\"[A-Z][^\"]*\"|\\d+");
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("<", "<="),
            Map.entry("<=", "<"),
            Map.entry(">", ">="),
            Map.entry(">=", ">"),
            Map.entry("==", "!="),
            Map.entry("!=", "=="),
            Map.entry("&&", "||"),
            Map.entry("||", "&&"),
            Map.entry(" and ", " or "),
            Map.entry(" or ", " and "),
            Map.entry("exists", "not"),
            Map.entry("not ", "exists "),
            Map.entry("!", ""),
            Map.entry("true", "false"),
            Map.entry("false", "true"));

    /** Columns whose cells decide something; texts, notes and names do not. */
    private static final Map<String, List<String>> DECIDING = Map.ofEntries(
            Map.entry("numbers.csv", List.of("ma", "gia_tri")),
            Map.entry(
                    "age_bands.csv",
                    List.of("ma", "tu_tuoi", "den_tuoi", "gio_ngay", "gio_tuan", "gio_ngay_toi_da", "gio_tuan_toi_da")),
            Map.entry("classes.csv", List.of("ma", "thu_bac")),
            Map.entry("codes.csv", List.of("ma")),
            Map.entry("light_work.csv", List.of("ma", "nghe_thuat_the_thao")),
            Map.entry("hazardous_work.csv", List.of("ma", "loai")),
            Map.entry("overtime_night_work.csv", List.of("ma", "loai")),
            Map.entry("same_trade.csv", List.of("ma", "tinh_nhu")),
            Map.entry("workplaces.csv", List.of("ma", "qua_gio_ngay")),
            Map.entry("risk_factors.csv", List.of("ma", "loai")),
            Map.entry("special_circumstances.csv", List.of("ma")),
            Map.entry("findings.csv", List.of("ma", "loai", "phan_loai", "hieu_luc_tu", "hieu_luc_den")),
            Map.entry("urgency.csv", List.of("muc_do", "khi")),
            Map.entry("routing.csv", List.of("vai_tro", "phan", "khi", "va")),
            Map.entry("missing_facts.csv", List.of("du_kien", "cap", "muc", "khi")));

    private record Mutant(String file, String what, String text) {}

    @Test
    void changesOfTheRulesAreNoticed() throws Exception {
        List<Mutant> mutants = new ArrayList<>();
        Shipped.FILES.byPath().forEach((file, text) -> {
            if (file.endsWith(".drl")) {
                ofRules(file, text, mutants);
            } else if (DECIDING.containsKey(file)) {
                ofTable(file, text, mutants);
            }
        });
        ofPenalties(mutants);
        List<Mutant> tried = IntStream.range(0, mutants.size())
                .filter(index -> index % EVERY == 0)
                .mapToObj(mutants::get)
                .toList();
        List<String> unnoticed = tried.parallelStream()
                .filter(mutant -> !isNoticed(mutant))
                .map(mutant -> mutant.file + ": " + mutant.what)
                .toList();
        double score = 1 - (double) unnoticed.size() / tried.size();
        String report =
                "%d mutants, %d unnoticed, score %.1f %%%n".formatted(tried.size(), unnoticed.size(), 100 * score);
        Files.writeString(Path.of("target/mutants.txt"), report + String.join(System.lineSeparator(), unnoticed));
        assertThat(score).as(report + unnoticed).isGreaterThanOrEqualTo(LEAST);
    }

    private static boolean isNoticed(Mutant mutant) {
        Map<String, String> texts = new TreeMap<>(Shipped.FILES.byPath());
        texts.put(mutant.file, mutant.text);
        try {
            Rulebook changed = Rulebook.compile(new RuleFiles(new TreeMap<>(texts)));
            Faults faults = new Faults();
            new Examples(changed).runUntilOneFails(faults);
            return !faults.none();
        } catch (RulesRefused noticed) {
            return true;
        }
    }

    private static void ofRules(String file, String text, List<Mutant> mutants) {
        String code = text.replaceAll("(?m)//.*$", "");
        for (MatchResult place : DRL.matcher(text).results().toList()) {
            boolean comment = text.lastIndexOf("//", place.start()) > text.lastIndexOf('\n', place.start());
            boolean label = text.substring(text.lastIndexOf('\n', place.start()) + 1, place.start())
                    .matches("rule |\\s*@article\\(|\\s*finding\\(");
            boolean join = text.startsWith("== $", place.start());
            if (comment || label || join) {
                continue;
            }
            String found = place.group();
            String changed = OTHERWISE.get(found);
            if (changed == null) {
                changed = found.startsWith("\"") ? otherCode(found, code) : String.valueOf(Long.parseLong(found) + 1);
            }
            if (!changed.equals(found)) {
                int line = (int) text.substring(0, place.start())
                                .chars()
                                .filter(each -> each == '\n')
                                .count()
                        + 1;
                mutants.add(new Mutant(
                        file,
                        "line " + line + ": " + found + " -> " + changed,
                        text.substring(0, place.start()) + changed + text.substring(place.end())));
            }
        }
    }

    /** Another string of the same file that is no rule's name, so that the change is one a typing error could make. */
    private static String otherCode(String found, String code) {
        List<String> others = Pattern.compile("\"[A-Z][A-Z0-9_.-]*\"")
                .matcher(code)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
        int at = others.indexOf(found);
        return others.get((at + 1) % others.size());
    }

    private static void ofTable(String file, String text, List<Mutant> mutants) {
        String[] lines = text.split("\n");
        List<String> headings = Arrays.asList(lines[0].split(","));
        for (String heading : DECIDING.getOrDefault(file, List.of())) {
            ofColumn(file, lines, headings.indexOf(heading), heading, mutants);
        }
        IntStream.range(1, lines.length)
                .forEach(line ->
                        mutants.add(new Mutant(file, "line " + (line + 1) + " left out", join(lines, line, null))));
    }

    private static void ofColumn(String file, String[] lines, int column, String heading, List<Mutant> mutants) {
        List<String> cells = new ArrayList<>();
        for (int line = 1; line < lines.length; line++) {
            cells.add(split(lines[line]).get(column));
        }
        for (int line = 1; line < lines.length; line++) {
            String cell = cells.get(line - 1);
            if (!cell.isEmpty()) {
                List<String> row = split(lines[line]);
                row.set(column, otherCell(cell, cells));
                if (!row.get(column).equals(cell)) {
                    mutants.add(new Mutant(
                            file,
                            "line %d, %s: %s -> %s".formatted(line + 1, heading, cell, row.get(column)),
                            join(lines, line, String.join(",", row))));
                }
            }
        }
    }

    private static String otherCell(String cell, List<String> cells) {
        if (cell.matches("\\d+")) {
            return String.valueOf(Long.parseLong(cell) + 1);
        }
        if (cell.matches("\\d+\\.\\d+")) {
            return cell + "5";
        }
        if (cell.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(cell).plusDays(1).toString();
        }
        if (cell.contains(";")) {
            return cell.substring(cell.indexOf(';') + 1);
        }
        List<String> others =
                cells.stream().filter(other -> !other.isEmpty()).distinct().toList();
        return others.get((others.indexOf(cell) + 1) % others.size());
    }

    /** The dates at which one decree follows the other. */
    private static void ofPenalties(List<Mutant> mutants) {
        String text = Shipped.FILES.byPath().getOrDefault("penalties.csv", "");
        String[] lines = text.split("\n");
        for (int line = 1; line < lines.length; line++) {
            if (lines[line].matches("PEN-(27|17).*")) {
                String changed = lines[line].replace("2026-09-09", "2026-09-08").replace("2026-09-10", "2026-09-11");
                mutants.add(new Mutant("penalties.csv", "line " + (line + 1) + " dates", join(lines, line, changed)));
            }
        }
    }

    private static String join(String[] lines, int at, @Nullable String instead) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines.length; line++) {
            String kept = line == at ? instead : lines[line];
            if (kept != null) {
                text.append(kept).append('\n');
            }
        }
        return text.toString();
    }

    /** Splits a row at commas outside quotes. */
    private static List<String> split(String row) {
        return new ArrayList<>(Arrays.asList(row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)));
    }
}
