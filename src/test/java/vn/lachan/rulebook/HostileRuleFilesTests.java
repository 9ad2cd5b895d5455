package vn.lachan.rulebook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders that somebody made to confuse, to deceive or to exhaust: each is refused soon, at its place, in plain words. */
@Timeout(120)
class HostileRuleFilesTests {

    private static final String NUMBERS = "numbers.csv";
    private static final String LIGHT = "light_work.csv";
    private static final String HAZARD_RULES = "20-hazardous.drl";

    @TempDir
    private Path folder;

    /** What is done to the shipped folder. */
    private interface Act {
        void on(Path folder) throws IOException;
    }

    private record Hostile(String name, Act act, String file, String says) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Act text(String file, UnaryOperator<String> change) {
        return folder -> {
            String before = Files.readString(folder.resolve(file));
            String after = change.apply(before);
            assertThat(after).as("the change changes something").isNotEqualTo(before);
            Files.writeString(folder.resolve(file), after);
        };
    }

    private static Act replace(String file, String from, String to) {
        return text(file, before -> before.replace(from, to));
    }

    private static Act bytes(String file, byte[] bytes) {
        return folder -> Files.write(folder.resolve(file), bytes);
    }

    private static Act encoded(String file, Charset charset) {
        return folder -> Files.write(
                folder.resolve(file), Files.readString(folder.resolve(file)).getBytes(charset));
    }

    private static Act withBytes(String file, int... more) {
        return folder -> {
            byte[] before = Files.readAllBytes(folder.resolve(file));
            byte[] after = Arrays.copyOf(before, before.length + more.length);
            IntStream.range(0, more.length).forEach(i -> after[before.length + i] = (byte) more[i]);
            Files.write(folder.resolve(file), after);
        };
    }

    private static Act rule(String body) {
        return replace(HAZARD_RULES, "$law.hazardous(work) )", body);
    }

    private static Stream<Hostile> encodings() {
        String notUtf8 = "is not UTF-8";
        return Stream.of(
                new Hostile("UTF-16", encoded(NUMBERS, UTF_16), NUMBERS, notUtf8),
                new Hostile("UTF-16 without a mark", encoded(NUMBERS, UTF_16LE), NUMBERS, notUtf8),
                new Hostile("windows-1258", encoded(NUMBERS, Charset.forName("windows-1258")), NUMBERS, notUtf8),
                new Hostile("latin-1", bytes(NUMBERS, "ma,é\n".getBytes(ISO_8859_1)), NUMBERS, notUtf8),
                new Hostile("a sequence cut short", withBytes(NUMBERS, 0xE1, 0xBB), NUMBERS, notUtf8),
                new Hostile("an overlong sequence", withBytes(NUMBERS, 0xC0, 0x80), NUMBERS, notUtf8),
                new Hostile("half a surrogate pair", withBytes(NUMBERS, 0xED, 0xA0, 0x80), NUMBERS, notUtf8),
                new Hostile(
                        "UTF-16 examples",
                        encoded("examples/risk_factors.csv", UTF_16),
                        "examples/risk_factors.csv",
                        notUtf8),
                new Hostile("a workbook that is called a table", bytes(NUMBERS, zip()), NUMBERS, ""),
                new Hostile("NUL", replace(NUMBERS, "Tuổi lao", "Tuổi\u0000lao"), NUMBERS, "nobody sees: U+0000"),
                new Hostile(
                        "a second byte order mark",
                        text(NUMBERS, before -> "\uFEFF\uFEFF" + before),
                        NUMBERS,
                        "U+FEFF"),
                new Hostile(
                        "a byte order mark inside", replace(NUMBERS, "Từ đủ 13", "Từ\uFEFFđủ 13"), NUMBERS, "U+FEFF"),
                new Hostile("turned direction", replace(LIGHT, "Nuôi tằm", "Nuôi \u202Etằm"), LIGHT, "U+202E"),
                new Hostile("isolated direction", replace(LIGHT, "Nuôi tằm", "Nuôi \u2066tằm"), LIGHT, "U+2066"),
                new Hostile("a blank without width", replace(LIGHT, "Nuôi tằm", "Nuôi\u200Btằm"), LIGHT, "U+200B"),
                new Hostile("a joiner", replace(LIGHT, "Nuôi tằm", "Nuôi\u200Dtằm"), LIGHT, "U+200D"),
                new Hostile("a soft hyphen", replace(LIGHT, "Nuôi tằm", "Nuôi\u00ADtằm"), LIGHT, "U+00AD"),
                new Hostile(
                        "a blank that does not break", replace(LIGHT, "Nuôi tằm", "Nuôi\u00A0tằm"), LIGHT, "U+00A0"),
                new Hostile("a line separator", replace(LIGHT, "Nuôi tằm", "Nuôi\u2028tằm"), LIGHT, "U+2028"),
                new Hostile("a control", replace(LIGHT, "Nuôi tằm", "Nuôi\u0007tằm"), LIGHT, "U+0007"),
                new Hostile("private use", replace(LIGHT, "Nuôi tằm", "Nuôi\uE000tằm"), LIGHT, "U+E000"),
                new Hostile(
                        "a Cyrillic letter in a code",
                        replace("overtime_night_work.csv", "OT-01,", "\u041ET-01,"),
                        "overtime_night_work.csv",
                        "(U+041E)"),
                new Hostile(
                        "a Cyrillic letter in an article",
                        replace("findings.csv", "Điều 147", "Điề\u0443 147"),
                        "findings.csv",
                        "(U+0443)"),
                new Hostile("a Greek letter", replace(LIGHT, "Nuôi tằm", "Νuôi tằm"), LIGHT, "(U+039D)"),
                new Hostile(
                        "digits of full width",
                        replace(NUMBERS, "LIGHT_WORK_AGE,13", "LIGHT_WORK_AGE,１３"),
                        NUMBERS,
                        "does not fit"),
                new Hostile(
                        "Arabic digits",
                        replace(NUMBERS, "LIGHT_WORK_AGE,13", "LIGHT_WORK_AGE,١٣"),
                        NUMBERS,
                        "does not fit"),
                new Hostile(
                        "a Cyrillic letter in a rule's name",
                        replace("30-child-labour.drl", "\"R-C3\"", "\"R-\u04213\""),
                        "30-child-labour.drl",
                        "(U+0421)"),
                new Hostile(
                        "turned direction in a comment",
                        replace(HAZARD_RULES, "// Công", "// \u202ECông"),
                        HAZARD_RULES,
                        "U+202E"));
    }

    private static String rows(String start, String rest) {
        return IntStream.range(0, 1900).mapToObj(i -> start + i + rest + "\n").collect(Collectors.joining());
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[1_000_000]);
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static Stream<Hostile> cells() {
        String formula = "which spreadsheets take for a formula";
        return Stream.of(
                new Hostile("a formula", replace(NUMBERS, "Từ đủ 13 tuổi", "=HYPERLINK(\"\"x\"\")"), NUMBERS, ""),
                new Hostile("a formula with a sign", replace(NUMBERS, "Từ đủ 13 tuổi", "+SUM(A1)"), NUMBERS, formula),
                new Hostile("a command", replace(NUMBERS, "Từ đủ 13 tuổi", "-2+3+cmd|' /C calc'!A0"), NUMBERS, formula),
                new Hostile("a function", replace(NUMBERS, "Từ đủ 13 tuổi", "@SUM(1)"), NUMBERS, formula),
                new Hostile("a formula behind a tab", replace(NUMBERS, "Từ đủ 13 tuổi", "\t=1"), NUMBERS, formula),
                new Hostile(
                        "a formula as a code",
                        replace("same_trade.csv", "LW-12,OT-09", "=LW-12,OT-09"),
                        "same_trade.csv",
                        formula),
                new Hostile(
                        "an open quotation mark",
                        replace(NUMBERS, "Từ đủ 13 tuổi", "\"Từ đủ 13 tuổi"),
                        NUMBERS,
                        "cannot be read as a CSV table"),
                new Hostile(
                        "a quotation mark inside",
                        replace(NUMBERS, "NEAR_INJURY,21", "\"NEAR\"_INJURY,21"),
                        NUMBERS,
                        "from this line on cannot be read"),
                new Hostile(
                        "other headings",
                        replace(NUMBERS, "ma,gia_tri", "gia_tri,ma"),
                        NUMBERS,
                        "the headings must be ma,gia_tri"),
                new Hostile(
                        "a huge number",
                        replace(NUMBERS, "LIGHT_WORK_AGE,13", "LIGHT_WORK_AGE,99999999999999999999"),
                        NUMBERS,
                        "does not fit"),
                new Hostile(
                        "a number for an overflow",
                        replace("age_bands.csv", "13-<15,13,15", "13-<15,13,99999999999"),
                        "age_bands.csv",
                        "does not fit"),
                new Hostile(
                        "a negative number",
                        replace(NUMBERS, "LIGHT_WORK_AGE,13", "LIGHT_WORK_AGE,-13"),
                        NUMBERS,
                        "does not fit"),
                new Hostile(
                        "an exponent",
                        replace(NUMBERS, "LIGHT_WORK_AGE,13", "LIGHT_WORK_AGE,1e999999999"),
                        NUMBERS,
                        "does not fit"),
                new Hostile(
                        "no number",
                        replace(NUMBERS, "LIGHT_WORK_AGE,13", "LIGHT_WORK_AGE,NaN"),
                        NUMBERS,
                        "does not fit"),
                new Hostile(
                        "an age that never ends",
                        replace(NUMBERS, "ADULT_AGE,18", "ADULT_AGE,999999999"),
                        NUMBERS,
                        "cannot be a number of tuoi"),
                new Hostile(
                        "30 February",
                        replace("penalties.csv", "2026-09-10", "2026-02-30"),
                        "penalties.csv",
                        "does not fit"),
                new Hostile(
                        "a day of another calendar",
                        replace("rulebook.csv", "2021-03-15", "2564-03-15"),
                        "rulebook.csv",
                        "must be a date"),
                new Hostile(
                        "a table of another name",
                        folder -> Files.copy(folder.resolve(NUMBERS), folder.resolve("Numbers.csv")),
                        "Numbers.csv",
                        "is no table"));
    }

    private static Stream<Hostile> sizes() {
        String large = "too large, or too many files";
        return Stream.of(
                new Hostile("a file too large", bytes(NUMBERS, new byte[2_000_001]), NUMBERS, large),
                new Hostile(
                        "a million rows", bytes(LIGHT, "a,b\n".repeat(1_000_000).getBytes(UTF_8)), LIGHT, large),
                new Hostile(
                        "too many rows",
                        text(LIGHT, before -> before + "LW-99,x,y,,,co,,,z,luat,\n".repeat(3000)),
                        LIGHT,
                        "more than 2000 rows"),
                new Hostile(
                        "nothing but empty rows",
                        text(LIGHT, before -> before + ",,,\n".repeat(300_000)),
                        LIGHT,
                        "more than 2000 rows"),
                new Hostile("a long cell", replace(LIGHT, "Nuôi tằm", "x".repeat(100_000)), LIGHT, "longer than 2000"),
                new Hostile("many columns", replace(LIGHT, "Nuôi tằm", ",".repeat(100_000)), LIGHT, "cells, must have"),
                new Hostile(
                        "many files",
                        folder -> {
                            for (int i = 0; i < 300; i++) {
                                Files.writeString(folder.resolve("examples/more-" + i + ".ndjson"), "");
                            }
                        },
                        "",
                        large),
                new Hostile(
                        "large files together",
                        folder -> {
                            for (int i = 0; i < 6; i++) {
                                Files.write(
                                        folder.resolve("examples/large-" + i + ".ndjson"),
                                        " ".repeat(1_900_000).getBytes(UTF_8));
                            }
                        },
                        "",
                        large),
                new Hostile(
                        "rows that change every day",
                        text(
                                "penalties.csv",
                                before -> before
                                        + IntStream.range(0, 100)
                                                .mapToObj(i ->
                                                        LocalDate.of(2027, 1, 1).plusDays(2L * i))
                                                .map(day -> "PEN-X,a,b,,,,," + day + "," + day
                                                        + ",Luật Trẻ em 102/2016/QH13,luat,\n")
                                                .collect(Collectors.joining())),
                        "rulebook.csv",
                        "different days, at most 60"),
                new Hostile(
                        "a thousand triggers",
                        replace("routing.csv", "R-T*;R-W*,,", "R-T*;".repeat(300) + "R-W*,,"),
                        "routing.csv",
                        "does not fit"),
                new Hostile("deep parentheses", rule("(".repeat(500_000)), HAZARD_RULES, "too long"),
                new Hostile(
                        "parentheses in parentheses", rule("(".repeat(5_000)), HAZARD_RULES, "nested deeper than 20"),
                new Hostile(
                        "negations of negations",
                        rule("!".repeat(10_000) + "$law.hazardous(work) )"),
                        HAZARD_RULES,
                        "nested deeper than 20"),
                new Hostile(
                        "groups of groups",
                        rule("$law.hazardous(work) )\n" + "(".repeat(10_000)),
                        HAZARD_RULES,
                        "nested deeper than 20"),
                new Hostile(
                        "a rule without end",
                        rule("overtime == true" + ", overtime == true".repeat(3_000) + " )"),
                        HAZARD_RULES,
                        "is too long"),
                new Hostile(
                        "a string without end",
                        rule("work == \"" + "a".repeat(1_000_000)),
                        HAZARD_RULES,
                        "cannot stand here"),
                new Hostile(
                        "a comment of a megabyte without end",
                        text(HAZARD_RULES, before -> before + "//" + "/".repeat(1_000_000) + "\nx"),
                        HAZARD_RULES,
                        "expected rule here"),
                new Hostile(
                        "six hundred rules",
                        text(HAZARD_RULES, before -> before.substring(before.indexOf("rule "))
                                .repeat(300)),
                        "*.drl",
                        "more than 500 rules"),
                new Hostile(
                        "two thousand works and employers",
                        folder -> {
                            text(
                                            "codes.csv",
                                            before -> before
                                                    + rows(
                                                            "employer,E",
                                                            ",Chủ,Employer,Bộ luật Lao động 45/2019/QH14,luat,"))
                                    .on(folder);
                            text(
                                            LIGHT,
                                            before -> before
                                                    + rows(
                                                            "LW-X",
                                                            ",Việc,Work,,,khong,,,Bộ luật Lao động 45/2019/QH14,luat,"))
                                    .on(folder);
                            replace(NUMBERS, "REMOVAL_DAYS,15", "REMOVAL_DAYS,15.5")
                                    .on(folder);
                        },
                        NUMBERS,
                        "cannot be a number of ngay"),
                new Hostile(
                        "deep JSON",
                        folder -> Files.writeString(folder.resolve("examples/more.ndjson"), "[".repeat(200_000) + "\n"),
                        "examples/more.ndjson",
                        "is not JSON"));
    }

    private static Stream<Hostile> rules() {
        String asksItself = "$law.hazardous(work) )\n    exists Finding( job == $job, code == \"R-H1\" )";
        return Stream.of(
                new Hostile(
                        "a rule that triggers itself",
                        rule(asksItself),
                        HAZARD_RULES,
                        "wait for each other in a circle"),
                new Hostile(
                        "a rule that hinders itself",
                        rule(asksItself.replace("exists", "not")),
                        HAZARD_RULES,
                        "wait for each other in a circle"),
                new Hostile(
                        "two rules that trigger each other",
                        rule("$law.hazardous(work) )\n    exists Finding( child == $job.child, code == \"R-C7\" )"),
                        HAZARD_RULES,
                        "wait for each other in a circle"),
                new Hostile(
                        "a rule twice",
                        folder -> Files.copy(folder.resolve(HAZARD_RULES), folder.resolve("99-again.drl")),
                        "99-again.drl",
                        "there is a rule R-H1 already in 20-hazardous.drl"),
                new Hostile(
                        "an import",
                        text(HAZARD_RULES, before -> "import java.lang.Runtime;\n" + before),
                        HAZARD_RULES,
                        "expected rule"),
                new Hostile(
                        "a function",
                        text(HAZARD_RULES, before -> "function void f() { }\n" + before),
                        HAZARD_RULES,
                        "cannot stand here"),
                new Hostile(
                        "a global",
                        text(HAZARD_RULES, before -> "global java.util.List out;\n" + before),
                        HAZARD_RULES,
                        "expected rule"),
                new Hostile("eval", rule("eval( true ) )"), HAZARD_RULES, "there is no eval here"),
                new Hostile(
                        "a salience",
                        replace(HAZARD_RULES, "when", "salience 10 when"),
                        HAZARD_RULES,
                        "expected when here"),
                new Hostile(
                        "Java",
                        replace(HAZARD_RULES, "finding(\"R-H1\", $job);", "System.exit(1);"),
                        HAZARD_RULES,
                        "expected finding here"),
                new Hostile(
                        "Java behind what may stand",
                        replace(
                                HAZARD_RULES,
                                "finding(\"R-H1\", $job);",
                                "finding(\"R-H1\", $job); Runtime.getRuntime();"),
                        HAZARD_RULES,
                        "expected end here"),
                new Hostile(
                        "a code that is nowhere", rule("work == \"LW-99\" )"), HAZARD_RULES, "there is no code LW-99"),
                new Hostile(
                        "an article that is nowhere",
                        replace(HAZARD_RULES, "Điều 147 khoản 1", "Điều 999"),
                        HAZARD_RULES,
                        "is not in the legal_basis"));
    }

    private static Stream<Hostile> places() {
        return Stream.of(
                new Hostile(
                        "a link out of the folder",
                        folder -> link(folder, folder.resolveSibling("elsewhere.csv")),
                        NUMBERS,
                        "leads out of the folder"),
                new Hostile(
                        "a link to a system file",
                        folder -> link(folder, Path.of("/etc/hostname")),
                        NUMBERS,
                        "leads out of the folder"),
                new Hostile(
                        "a link to nothing",
                        folder -> link(folder, Path.of("nowhere.csv")),
                        NUMBERS,
                        "leads out of the folder"),
                new Hostile(
                        "a link to itself",
                        folder -> link(folder, Path.of(NUMBERS)),
                        NUMBERS,
                        "leads out of the folder"),
                new Hostile(
                        "a rule in a folder of its own",
                        folder -> Files.writeString(
                                Files.createDirectories(folder.resolve("more")).resolve("a.drl"), ""),
                        "more/a.drl",
                        "this name or place"),
                new Hostile(
                        "a name of two lines",
                        folder -> Files.writeString(folder.resolve("a\nb.drl"), ""),
                        "a<U+000A>b.drl",
                        "this name or place"),
                new Hostile(
                        "a name that reads otherwise",
                        folder -> Files.writeString(folder.resolve("a\u202Evsc.drl"), ""),
                        "a<U+202E>vsc.drl",
                        "this name or place"));
    }

    private static void link(Path folder, Path to) throws IOException {
        Files.writeString(folder.resolveSibling("elsewhere.csv"), "ma,gia_tri\n");
        Files.delete(folder.resolve(NUMBERS));
        Files.createSymbolicLink(folder.resolve(NUMBERS), to);
    }

    private static Stream<Hostile> all() {
        return Stream.of(encodings(), cells(), sizes(), rules(), places()).flatMap(each -> each);
    }

    private Path shipped() throws IOException {
        Path copy = folder.resolve("rules");
        Files.createDirectories(copy.resolve("examples"));
        for (Map.Entry<String, String> file : Shipped.FILES.byPath().entrySet()) {
            Files.writeString(copy.resolve(file.getKey()), file.getValue());
        }
        return copy;
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedAtItsPlaceInPlainWords(Hostile hostile) throws IOException {
        Path rules = shipped();
        hostile.act.on(rules);
        RulesCheck check = RulesCheck.of(rules);
        assertThat(check.isWell()).isFalse();
        assertThat(check.errors()).anySatisfy(fault -> {
            assertThat(fault.file()).contains(hostile.file);
            assertThat(fault.why().en()).contains(hostile.says);
        });
        assertThat(check.errors()).hasSizeLessThanOrEqualTo(1000).allSatisfy(fault -> {
            assertThat(fault.words().vi()).isNotBlank().hasSizeLessThan(1500);
            assertThat(fault.mend().vi()).isNotBlank();
            assertThat(fault.mend().en()).isNotBlank();
        });
    }

    @Test
    void filesThatAreNotReadAreNamed() throws IOException {
        Path rules = shipped();
        Files.writeString(rules.resolve("numbers.xlsx"), "");
        Files.writeString(rules.resolve("more.DRL"), "");
        Files.writeString(rules.resolve("README.md"), "");
        Files.writeString(rules.resolve(".hidden.csv"), "");
        assertThat(RulesCheck.of(rules).warnings())
                .filteredOn(fault -> fault.why().en().equals("this file is not read"))
                .extracting(RuleFault::file)
                .containsExactly("more.DRL", "numbers.xlsx");
    }

    @Test
    void aLinkInsideTheFolderIsTheFile() throws IOException {
        Path rules = shipped();
        Path kept = Files.move(rules.resolve(NUMBERS), rules.resolve(".numbers"));
        Files.createSymbolicLink(rules.resolve(NUMBERS), kept.getFileName());
        assertThat(RulesCheck.of(rules).hash()).isEqualTo(Shipped.FILES.hash());
    }
}
