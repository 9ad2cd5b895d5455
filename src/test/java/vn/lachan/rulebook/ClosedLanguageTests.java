package vn.lachan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lachan.rulebook.law.RulesRefused;

/** What the language of the rules does not have is refused with file, line and reason. */
class ClosedLanguageTests {

    private static final String FILE = "20-hazardous.drl";
    private static final String RULE = """
            rule "R-H1"
                @article("Bộ luật Lao động 45/2019/QH14 Điều 147 khoản 1")
            when
                $law : Law()
                $job : Job( age < $law.number("ADULT_AGE"), $law.hazardous(work) )
            then
                finding("R-H1", $job);
            end
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.lang.Runtime;",
                "import static java.lang.System.exit;",
                "package vn.lachan;",
                "function void f() { }",
                "global java.util.List out;",
                "query \"q\"\n Child()\nend",
                "declare Evil\n name : String\nend",
                "dialect \"mvel\"",
                "unit Evil;",
                "rule \"R-H2\" salience 10 when $job : Job() then finding(\"R-H2\", $job); end",
                "#!/bin/sh",
                "/* a comment of the other kind */"
            })
    void refusesWhateverIsNoRule(String text) {
        assertRefused(text + "\n" + RULE, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience 10",
                "salience ( age * 2 )",
                "no-loop true",
                "lock-on-active true",
                "agenda-group \"g\"",
                "timer ( int: 1s )",
                "duration 100",
                "enabled false",
                "date-effective \"1-Jan-2026\"",
                "dialect \"java\"",
                "extends \"other\"",
                "@article(\"Bộ luật Lao động 45/2019/QH14 Điều 147 khoản 1\")"
            })
    void refusesAttributesOfRules(String attribute) {
        assertRefused(RULE.replace("when\n", attribute + "\nwhen\n"), 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval( true )",
                "$law.hazardous(work), System.exit(1)",
                "$law.getClass()",
                "$law.hazardous(work).booleanValue()",
                "$law.light(Runtime.getRuntime())",
                "work.length > 3",
                "work matches \".*\"",
                "work memberOf $list",
                "this != null",
                "child.facts.childRef == \"x\"",
                "childRef == \"x\"",
                "birthDate == null",
                "name == \"x\"",
                "age + 1 < 18",
                "age < 18.",
                "age < -1",
                "age == \"13\"",
                "age == true",
                "work < \"LW-01\"",
                "work == \"LW-99\"",
                "work in (\"LW-01\", \"LW-98\")",
                "employer == \"FAMILIE\"",
                "overtime == 1",
                "overtime > true",
                "provincialConsentDate > age",
                "age",
                "age < null",
                "hoursPerDay > $law.number(\"NO_SUCH_NUMBER\")",
                "hoursPerDay > $law.hoursPerDay(work)",
                "$law.prohibited(workplace)",
                "$other.light(work)",
                "$x : age",
                "age -> 3",
                "work str[startsWith] \"LW\"",
                "new Job()",
                "work == \"LW-01\\u0022\"",
                "age \\u003c 18",
                "age < 18; drop()",
                "a\u202Ege < 18",
                "\u0430ge < 18",
                "age\u00A0< 18"
            })
    void refusesConstraintsOfOtherKinds(String constraint) {
        assertRefused(RULE.replace("$law.hazardous(work)", constraint), 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accumulate( Job(); $n : count() )",
                "Job() from $list",
                "forall( Job() )",
                "collect( Job() )",
                "Object()",
                "java.lang.Object()",
                "Law( light == true )",
                "Child( this == $job )",
                "exists Job( age < 15 )",
                "exists Job( child == $child )",
                "exists Job( child == $job )",
                "exists Finding( code == \"R-H2\" )",
                "exists Finding( job == $job ) eval(true)",
                "exists Finding( job == $job, code == \"R-Z9\" )",
                "exists Finding( job == $job, age < 15 )",
                "exists ( exists Finding( job == $job, code == \"R-H2\" ) )",
                "( exists Finding( job == $job, code == \"R-H2\" ) and exists Job( child == $job.child ) or not Job( child == $job.child ) )",
                "?query( $job; )",
                "String( this == \"x\" )"
            })
    void refusesPatternsOfOtherKinds(String pattern) {
        assertRefused(RULE.replace("then\n", pattern + "\nthen\n"), 6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(1);",
                "finding(\"R-H1\", $job); System.exit(1);",
                "finding(\"R-H2\", $job);",
                "finding(\"R-H1\", $law);",
                "finding(\"R-H1\", $child);",
                "finding(\"R-H1\");",
                "insert( new Job() );",
                "update( $job );",
                "retract( $job );",
                "drools.halt();",
                "finding(\"R-H1\", $job)",
                "finding(\"R-H\" + 1, $job);",
                ""
            })
    void refusesWhateverElseARuleWouldDo(String consequence) {
        RulesRefused refused = refused(RULE.replace("finding(\"R-H1\", $job);", consequence));
        assertThat(refused.faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.line()).isBetween(7, 8);
        });
    }

    @Test
    void refusesRulesThatWaitForEachOther() {
        String circle = RULE.replace("then\n", "exists Finding( job == $job, code == \"R-H2\" )\nthen\n")
                + RULE.replace("R-H1", "R-H2")
                        .replace("khoản 1", "khoản 2")
                        .replace("then\n", "not Finding( job == $job, code == \"R-H1\" )\nthen\n");
        assertThat(refused(circle).faults())
                .extracting(fault -> fault.why().en())
                .anyMatch(why -> why.contains("wait for each other in a circle"));
    }

    @Test
    void refusesASecondRuleForACodeAnUnknownCodeAndAnArticleThatTheTablesDoNotHave() {
        assertThat(whys(RULE + RULE)).anyMatch(why -> why.contains("there is a rule R-H1 already"));
        assertThat(whys(RULE.replace("R-H1", "R-Z1"))).anyMatch(why -> why.contains("have no code R-Z1"));
        assertThat(whys(RULE.replace("Điều 147 khoản 1", "Điều 999")))
                .anyMatch(why -> why.contains("is not in the legal_basis of R-H1"));
        assertThat(whys(RULE.replace("R-H1", "R-H2").replace("khoản 1", "khoản 2")))
                .anyMatch(why -> why.contains("no rule gives R-H1"));
    }

    @Test
    void readsWhatItHas() {
        String more = """
                ( exists Job( child == $job.child, !(overtime == true && night != false) || hoursPerDay >= 0.5 )
                  and ( not Finding( child == $job.child, code in ("R-R1", "R-T1") )
                        or not Job( child == $job.child, employer == null ) ) )
                then
                """;
        String rich = RULE.replace("then\n", more);
        Rulebook.compile(Shipped.with(FILE, text -> text.replaceFirst("(?s)rule \"R-H1\".*?end\n", "") + rich));
    }

    private static void assertRefused(String text, int line) {
        assertThat(refused(text).faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.why().vi()).isNotBlank();
            assertThat(fault.why().en()).isNotBlank();
        });
    }

    private static List<String> whys(String text) {
        return refused(text).faults().stream().map(fault -> fault.why().en()).toList();
    }

    private static RulesRefused refused(String text) {
        RulesRefused refused =
                catchThrowableOfType(RulesRefused.class, () -> Rulebook.compile(Shipped.with(FILE, before -> text)));
        assertThat(refused).as("the text was taken").isNotNull();
        return refused;
    }
}
