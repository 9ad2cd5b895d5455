package vn.lachan.rulebook;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.language.Child;
import vn.lachan.rulebook.language.Job;
import vn.lachan.rulebook.law.AgeBand;
import vn.lachan.rulebook.law.Law;

/**
 * The rules as decision tables of Camunda's DMN engine with conditions in JUEL, parsed once. One table is about the child
 * and one about each job; two more ask about what those found and are left out where that is nothing. What JUEL cannot
 * loop over is worked out before, in Java.
 */
final class DecisionTables {

    /** A row is a code, what is asked of {@code working}, what is asked of {@code age}, and the rest; empty asks nothing. */
    private static final String CHILD = """
            R-T1               |         |                       | not empty movement && moved
            R-T2               |         | age < 16              | not empty movement && moved
            R-W1               |         |                       | not empty coercion && (coercion.contains('DEBT_BONDAGE') || coercion.contains('CONFINEMENT') || coercion.contains('PAPERS_HELD') || coercion.contains('WAGES_HELD') || coercion.contains('THREAT_OR_VIOLENCE'))
            R-W2               |         |                       | not empty exploitation && (exploitation.contains('PROSTITUTION') || exploitation.contains('PORNOGRAPHY') || exploitation.contains('SEX_TOURISM'))
            R-W3               |         |                       | not empty exploitation && exploitation.contains('DRUGS_OR_CONTRABAND')
            R-W4               |         |                       | not empty exploitation && exploitation.contains('ORGANISED_BEGGING')
            R-C4               | working | age < 15              | overtime || night || day > normalDay || week > normalWeek
            R-C5               | working | age >= 15 && age < 18 | overtimeClosed || nightClosed || day > mostDay || week > mostWeek || (closed && (day > normalDay || week > normalWeek))
            R-R1               |         | age < 18              | not empty special || (not empty risks && (law.acute(risks) || law.structural(risks) >= 2)) || schooling == 'DROPPED_OUT' || (schooling == 'NEVER_ATTENDED' && age >= 6 && age < 16) || (unfit && age >= 15)
            REPEALED_LIST      | working |                       | repealed
            LOTTERY_POINT      | working |                       | lottery
            S-OUT-OF-SCHOOL    |         |                       | schooling == 'DROPPED_OUT' || (schooling == 'NEVER_ATTENDED' && age >= 6 && age < 16)
            S-INJURY           |         |                       | injury > 0
            S-SERIOUS-INJURY   |         |                       | injury >= 31
            """;

    private static final String JOB = """
            R-H1               |         | age < 18              | work != null && law.hazardous(work)
            R-H2               |         | age < 18              | workplace != null && law.prohibited(workplace, day)
            R-C1               |         | age < 13              | work != null && !law.artsOrSports(work) && (employer != 'FAMILY' || day > 1 || week > 5)
            R-C2               |         | age < 13              | work != null && law.artsOrSports(work) && !consented
            R-C3               |         | age >= 13 && age < 15 | work != null && !law.light(work) && employer != 'FAMILY'
            R-C6               |         | age < 15              | affectsSchooling || unsafeForAge
            PEN-27.1           | bound   |                       | trackingBook == false
            PEN-27.2A          | bound   |                       | guardianConsent == false
            PEN-27.2B          | bound   | age < 15              | writtenContract == false || healthCertificate == false || affectsSchooling || unsafeForAge
            PEN-27.2C          | bound   |                       | day > mostDay || week > mostWeek || ((age < 15 || (work != null && !law.openToOvertime(work))) && (day > normalDay || week > normalWeek))
            PEN-27.2D          | bound   | age < 15              | overtime || night
            PEN-27.2E          | bound   | age >= 15             | work != null && ((overtime && !law.openToOvertime(work)) || (night && !law.openToNight(work)))
            """;

    private static final String CHILD_AFTER = """
            R-C7               | working | age < 16              | workFound && not empty coercion && coercion.contains('FORCED_BY_CARER')
            R-F1               | working | age < 18              | !workFound && (found.contains('PEN-27.1') || found.contains('PEN-27.2A') || found.contains('PEN-27.2B'))
            ANNEX_V_INCOMPLETE | working |                       | other && found.contains('R-C5')
            S-SIGNS-296        |         | age < 16              | (priorSanction || injury >= 31) && (found.contains('R-H1') || found.contains('R-H2'))
            """;

    private static final String JOB_AFTER = """
            PEN-27.3A          | bound   | age >= 13 && age < 15 | found.contains('R-C3') || found.contains('R-H1') || found.contains('R-H2')
            PEN-27.3B          | bound   | age < 13              | found.contains('R-C1') || found.contains('R-C2') || found.contains('R-H1') || found.contains('R-H2')
            PEN-27.3C          | bound   | age >= 15             | found.contains('R-H1') || found.contains('R-H2')
            PEN-17.4           | bound   |                       | forced
            """;

    private final Law law;
    private final DmnEngine engine;
    private final DmnDecision child;
    private final DmnDecision job;
    private final DmnDecision childAfter;
    private final DmnDecision jobAfter;

    DecisionTables(Law law) {
        this.law = law;
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        child = parsed("working", CHILD);
        job = parsed("bound", JOB);
        childAfter = parsed("working", CHILD_AFTER);
        jobAfter = parsed("bound", JOB_AFTER);
    }

    private DmnDecision parsed(String first, String rows) {
        String rules = rows.lines()
                .map(row -> row.split("\\|", 4))
                .map(cells -> "<rule id=\"" + cells[0].strip() + "\">" + cell(cells[1]) + cell(cells[2])
                        + cell(cells[3]) + "<outputEntry expressionLanguage=\"juel\"><text><![CDATA[${'"
                        + cells[0].strip() + "'}]]></text></outputEntry></rule>")
                .collect(Collectors.joining("\n"));
        String dmn = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rules" name="rules" namespace="bench">
                <decision id="codes" name="codes"><decisionTable hitPolicy="COLLECT">
                <input id="first"><inputExpression typeRef="boolean" expressionLanguage="juel"><text>${%s}</text></inputExpression></input>
                <input id="age"><inputExpression typeRef="integer" expressionLanguage="juel"><text>${age}</text></inputExpression></input>
                <input id="rest"><inputExpression><text/></inputExpression></input>
                <output id="code" name="code" typeRef="string"/>
                %s
                </decisionTable></decision></definitions>
                """.formatted(first, rules);
        return engine.parseDecision("codes", new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
    }

    private static String cell(String condition) {
        String text = condition.isBlank() ? "" : "<![CDATA[${" + condition.strip() + "}]]>";
        return "<inputEntry expressionLanguage=\"juel\"><text>" + text + "</text></inputEntry>";
    }

    List<Given> find(Facts facts) {
        Child one = new Child(facts, Child.ageOf(facts));
        List<Given> given = new ArrayList<>(6);
        VariableMap ofChild = ofChild(one);
        add(engine.evaluateDecisionTable(child, ofChild.asVariableContext()), Given.CHILD, given);
        List<VariableMap> ofJobs = new ArrayList<>(one.jobs().size());
        for (Job each : one.jobs()) {
            VariableMap ofJob = ofJob(each);
            add(engine.evaluateDecisionTable(job, ofJob.asVariableContext()), each.index(), given);
            ofJobs.add(ofJob);
        }
        if (!given.isEmpty()) {
            after(one, ofChild, ofJobs, given);
        }
        return given;
    }

    private void after(Child one, VariableMap ofChild, List<VariableMap> ofJobs, List<Given> given) {
        Set<String> codes = new TreeSet<>();
        given.forEach(each -> codes.add(each.code()));
        boolean forced = codes.contains("R-W1");
        ofChild.put("found", codes);
        ofChild.put("workFound", codes.stream().anyMatch(code -> code.startsWith("R-C") || code.startsWith("R-H")));
        ofChild.put("other", any(one, each -> "OTHER".equals(each.work())));
        ofChild.put("priorSanction", Known.yes(one.facts().employerPriorSanction()));
        List<Given> more = new ArrayList<>(2);
        add(engine.evaluateDecisionTable(childAfter, ofChild.asVariableContext()), Given.CHILD, more);
        for (int i = 0; i < ofJobs.size(); i++) {
            int index = i;
            VariableMap ofJob = ofJobs.get(i);
            ofJob.put(
                    "found",
                    given.stream()
                            .filter(each -> each.job() == index)
                            .map(Given::code)
                            .collect(Collectors.toCollection(TreeSet::new)));
            ofJob.put("forced", forced);
            add(engine.evaluateDecisionTable(jobAfter, ofJob.asVariableContext()), index, more);
        }
        given.addAll(more);
    }

    private static void add(List<DmnDecisionRuleResult> rows, int job, List<Given> given) {
        for (DmnDecisionRuleResult row : rows) {
            given.add(new Given(row.getSingleEntry(), job));
        }
    }

    private static boolean any(Child child, Predicate<Facts.Job> holds) {
        for (Job each : child.jobs()) {
            if (holds.test(each.facts())) {
                return true;
            }
        }
        return false;
    }

    private VariableMap ofChild(Child one) {
        Facts facts = one.facts();
        VariableMap values = Variables.createVariables();
        values.put("working", Known.yes(facts.working()));
        values.put("age", one.age());
        values.put("movement", facts.movement());
        values.put("moved", facts.movedForExploitation());
        values.put("coercion", facts.coercion());
        values.put("exploitation", facts.exploitation());
        values.put("law", law);
        values.put("risks", facts.riskFactors());
        values.put("special", facts.specialCircumstances());
        values.put("schooling", facts.schooling());
        values.put("injury", facts.injuryPercent());
        values.put("unfit", any(one, Known::unfit));
        if (Known.yes(facts.working())) {
            limits(values, one.age());
            values.put("day", one.hoursPerDay());
            values.put("week", one.hoursPerWeek());
            values.put("overtime", any(one, each -> Known.yes(each.overtime())));
            values.put("night", any(one, each -> Known.yes(each.night())));
            values.put("closed", any(one, this::closedToOvertime));
            values.put("overtimeClosed", any(one, each -> Known.yes(each.overtime()) && closedToOvertime(each)));
            values.put("nightClosed", any(one, each -> Known.yes(each.night()) && closedToNight(each)));
            values.put("repealed", any(one, each -> each.work() != null && law.repealed(each.work())));
            values.put("lottery", any(one, each -> "WP-147-2D.09".equals(each.workplace())));
        }
        return values;
    }

    private VariableMap ofJob(Job one) {
        Facts.Job facts = one.facts();
        var consent = facts.provincialConsentDate();
        VariableMap values = Variables.createVariables();
        Integer age = one.child().age();
        limits(values, age);
        values.put("bound", Known.employed(one));
        values.put("age", age);
        values.put("work", facts.work());
        values.put("employer", facts.employer());
        values.put("law", law);
        values.put("workplace", facts.workplace());
        values.put(
                "consented",
                consent != null && !consent.isAfter(one.child().facts().factDate()));
        values.put("affectsSchooling", facts.affectsSchooling());
        values.put("unsafeForAge", facts.unsafeForAge());
        values.put("trackingBook", facts.trackingBook());
        values.put("guardianConsent", facts.guardianConsent());
        values.put("writtenContract", facts.writtenContract());
        values.put("healthCertificate", facts.healthCertificate());
        values.put("day", facts.hoursPerDay());
        values.put("week", facts.hoursPerWeek());
        values.put("overtime", facts.overtime());
        values.put("night", facts.night());
        return values;
    }

    private boolean closedToOvertime(Facts.Job facts) {
        return facts.work() != null && !law.openToOvertime(facts.work());
    }

    private boolean closedToNight(Facts.Job facts) {
        return facts.work() != null && !law.openToNight(facts.work());
    }

    private void limits(VariableMap values, @Nullable Integer age) {
        AgeBand band = age == null ? null : law.band(age);
        values.put("normalDay", band == null ? null : band.perDay());
        values.put("normalWeek", band == null ? null : band.perWeek());
        values.put("mostDay", band == null ? null : band.ceilingPerDay());
        values.put("mostWeek", band == null ? null : band.ceilingPerWeek());
    }
}
