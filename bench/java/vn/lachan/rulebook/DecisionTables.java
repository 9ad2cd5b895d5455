package vn.lachan.rulebook;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import vn.lachan.rulebook.law.Law;

/**
 * The rules as decision tables of Camunda's DMN engine with conditions in JUEL, parsed once and drawn as such tables are: a
 * column for each fact, a row for each way in which a rule can hold. One table is about the child and one about each job;
 * two more ask about what those found and are left out where that is nothing. What JUEL cannot loop over is worked out
 * before, in Java.
 */
final class DecisionTables {

    /** A row is a code and cells, each a column and what is asked of its value, {@code it}; other columns ask nothing. */
    private static final String CHILD = """
            R-T1              ; movement: not empty it; moved: it
            R-T2              ; age: it < 16; movement: not empty it; moved: it
            R-W1              ; coercion: not empty it && (it.contains('DEBT_BONDAGE') || it.contains('CONFINEMENT') || it.contains('PAPERS_HELD') || it.contains('WAGES_HELD') || it.contains('THREAT_OR_VIOLENCE'))
            R-W2              ; exploitation: not empty it && (it.contains('PROSTITUTION') || it.contains('PORNOGRAPHY') || it.contains('SEX_TOURISM'))
            R-W3              ; exploitation: not empty it && it.contains('DRUGS_OR_CONTRABAND')
            R-W4              ; exploitation: not empty it && it.contains('ORGANISED_BEGGING')
            R-C4              ; working: it; age: it < 15; overtime: it
            R-C4              ; working: it; age: it < 15; night: it
            R-C4              ; working: it; age: it < 15; day: it > 4
            R-C4              ; working: it; age: it < 15; week: it > 20
            R-C5              ; working: it; age: it >= 15 && it < 18; overtimeClosed: it
            R-C5              ; working: it; age: it >= 15 && it < 18; nightClosed: it
            R-C5              ; working: it; age: it >= 15 && it < 18; day: it > 12
            R-C5              ; working: it; age: it >= 15 && it < 18; week: it > 50
            R-C5              ; working: it; age: it >= 15 && it < 18; closed: it; day: it > 8
            R-C5              ; working: it; age: it >= 15 && it < 18; closed: it; week: it > 40
            R-R1              ; age: it < 18; special: not empty it
            R-R1              ; age: it < 18; risks: not empty it && (law.acute(it) || law.structural(it) >= 2)
            R-R1              ; age: it < 18; schooling: it == 'DROPPED_OUT'
            R-R1              ; age: it >= 6 && it < 16; schooling: it == 'NEVER_ATTENDED'
            R-R1              ; age: it >= 15 && it < 18; unfit: it
            REPEALED_LIST     ; working: it; repealed: it
            LOTTERY_POINT     ; working: it; lottery: it
            S-OUT-OF-SCHOOL   ; schooling: it == 'DROPPED_OUT'
            S-OUT-OF-SCHOOL   ; age: it >= 6 && it < 16; schooling: it == 'NEVER_ATTENDED'
            S-INJURY          ; injury: it > 0
            S-SERIOUS-INJURY  ; injury: it >= 31
            """;

    private static final String JOB = """
            R-H1              ; age: it < 18; work: it != null && law.hazardous(it)
            R-H2              ; age: it < 18; workplace: it != null && law.prohibited(it, day)
            R-C1              ; age: it < 13; work: it != null && !law.artsOrSports(it); employer: it != 'FAMILY'
            R-C1              ; age: it < 13; work: it != null && !law.artsOrSports(it); day: it > 1
            R-C1              ; age: it < 13; work: it != null && !law.artsOrSports(it); week: it > 5
            R-C2              ; age: it < 13; work: it != null && law.artsOrSports(it); consented: !it
            R-C3              ; age: it >= 13 && it < 15; work: it != null && !law.light(it); employer: it != 'FAMILY'
            R-C6              ; age: it < 15; affectsSchooling: it
            R-C6              ; age: it < 15; unsafeForAge: it
            PEN-27.1          ; bound: it; trackingBook: it == false
            PEN-27.2A         ; bound: it; guardianConsent: it == false
            PEN-27.2B         ; bound: it; age: it < 15; writtenContract: it == false
            PEN-27.2B         ; bound: it; age: it < 15; healthCertificate: it == false
            PEN-27.2B         ; bound: it; age: it < 15; affectsSchooling: it
            PEN-27.2B         ; bound: it; age: it < 15; unsafeForAge: it
            PEN-27.2C         ; bound: it; age: it < 15; day: it > 4
            PEN-27.2C         ; bound: it; age: it < 15; week: it > 20
            PEN-27.2C         ; bound: it; age: it >= 15; day: it > 12
            PEN-27.2C         ; bound: it; age: it >= 15; week: it > 50
            PEN-27.2C         ; bound: it; age: it >= 15; work: it != null && !law.openToOvertime(it); day: it > 8
            PEN-27.2C         ; bound: it; age: it >= 15; work: it != null && !law.openToOvertime(it); week: it > 40
            PEN-27.2D         ; bound: it; age: it < 15; overtime: it
            PEN-27.2D         ; bound: it; age: it < 15; night: it
            PEN-27.2E         ; bound: it; age: it >= 15; work: it != null && !law.openToOvertime(it); overtime: it
            PEN-27.2E         ; bound: it; age: it >= 15; work: it != null && !law.openToNight(it); night: it
            """;

    private static final String CHILD_AFTER = """
            R-C7              ; working: it; age: it < 16; workFound: it; coercion: not empty it && it.contains('FORCED_BY_CARER')
            R-F1              ; working: it; age: it < 18; workFound: !it; found: it.contains('PEN-27.1') || it.contains('PEN-27.2A') || it.contains('PEN-27.2B')
            ANNEX_V_INCOMPLETE; working: it; other: it; found: it.contains('R-C5')
            S-SIGNS-296       ; age: it < 16; priorSanction: it; found: it.contains('R-H1') || it.contains('R-H2')
            S-SIGNS-296       ; age: it < 16; injury: it >= 31; found: it.contains('R-H1') || it.contains('R-H2')
            """;

    private static final String JOB_AFTER = """
            PEN-27.3A         ; bound: it; age: it >= 13 && it < 15; found: it.contains('R-C3') || it.contains('R-H1') || it.contains('R-H2')
            PEN-27.3B         ; bound: it; age: it < 13; found: it.contains('R-C1') || it.contains('R-C2') || it.contains('R-H1') || it.contains('R-H2')
            PEN-27.3C         ; bound: it; age: it >= 15; found: it.contains('R-H1') || it.contains('R-H2')
            PEN-17.4          ; bound: it; forced: it
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
        child = parsed(CHILD);
        job = parsed(JOB);
        childAfter = parsed(CHILD_AFTER);
        jobAfter = parsed(JOB_AFTER);
    }

    /** A row of a table: what it gives, and its cells by column. */
    private record Line(String code, Map<String, String> cells) {

        static Line of(String text) {
            String[] parts = text.split(";", -1);
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 1; i < parts.length; i++) {
                String[] cell = parts[i].split(":", 2);
                cells.put(cell[0].strip(), cell[1].strip());
            }
            return new Line(parts[0].strip(), cells);
        }
    }

    private DmnDecision parsed(String table) {
        List<Line> lines = table.lines().map(Line::of).toList();
        Set<String> columns = new LinkedHashSet<>();
        lines.forEach(line -> columns.addAll(line.cells.keySet()));
        String inputs = columns.stream().map(DecisionTables::input).collect(Collectors.joining("\n"));
        String rules = lines.stream()
                .map(line -> "<rule id=\"rule" + lines.indexOf(line) + "\">"
                        + columns.stream()
                                .map(column -> cell(line.cells.get(column)))
                                .collect(Collectors.joining())
                        + "<outputEntry expressionLanguage=\"juel\"><text><![CDATA[${'"
                        + line.code + "'}]]></text></outputEntry></rule>")
                .collect(Collectors.joining("\n"));
        String dmn = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rules" name="rules" namespace="bench">
                <decision id="codes" name="codes"><decisionTable hitPolicy="COLLECT">
                %s
                <output id="code" name="code" typeRef="string"/>
                %s
                </decisionTable></decision></definitions>
                """.formatted(inputs, rules);
        return engine.parseDecision("codes", new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
    }

    private static String input(String column) {
        return "<input id=\"" + column
                + "\" camunda:inputVariable=\"it\" xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\">"
                + "<inputExpression expressionLanguage=\"juel\"><text>${" + column
                + "}</text></inputExpression></input>";
    }

    private static String cell(@Nullable String condition) {
        String text = condition == null ? "" : "<![CDATA[${" + condition + "}]]>";
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
        Set<String> codes = new LinkedHashSet<>();
        for (DmnDecisionRuleResult row : rows) {
            codes.add(row.getSingleEntry());
        }
        codes.forEach(code -> given.add(new Given(code, job)));
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
        values.put("day", one.hoursPerDay());
        values.put("week", one.hoursPerWeek());
        values.put("overtime", any(one, each -> Known.yes(each.overtime())));
        values.put("night", any(one, each -> Known.yes(each.night())));
        values.put("closed", any(one, this::closedToOvertime));
        values.put("overtimeClosed", any(one, each -> Known.yes(each.overtime()) && closedToOvertime(each)));
        values.put("nightClosed", any(one, each -> Known.yes(each.night()) && closedToNight(each)));
        values.put("repealed", any(one, each -> each.work() != null && law.repealed(each.work())));
        values.put("lottery", any(one, each -> "WP-147-2D.09".equals(each.workplace())));
        return values;
    }

    private VariableMap ofJob(Job one) {
        Facts.Job facts = one.facts();
        var consent = facts.provincialConsentDate();
        VariableMap values = Variables.createVariables();
        Integer age = one.child().age();
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
}
