package vn.lachan.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.RandomAnswers;
import vn.lachan.SignedOn;
import vn.lachan.classification.Asked;
import vn.lachan.classification.Classifying;
import vn.lachan.classification.Maker;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.identity.Count;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulechange.ChangeDropped;
import vn.lachan.rulechange.ImpactReport;
import vn.lachan.rulechange.ImpactReports;
import vn.lachan.rulechange.ImpactRequests;
import vn.lachan.rulechange.ReceiptPeriod;
import vn.lachan.taskform.FormRefused;
import vn.lachan.vault.Vault;

/** What a proposed rulebook would do is told beforehand, and once it is in force exactly that comes to pass. */
abstract class ImpactStories extends CaseStories {

    private static final String OVERRIDE = "{\"decision\": \"OVERRIDE\", \"overrideClass\": \"CHILD_LABOUR\","
            + " \"overrideReason\": \"Lý do hư cấu\"}";

    /** At risk by two structural factors, and by three not. */
    private static final String TWO_RISKS =
            CLEAN_FACTS.replace("\"riskFactors\": []", "\"riskFactors\": [\"RF-01\", \"RF-11\"]");

    @Autowired
    ImpactRequests requests;

    @Autowired
    ImpactReports impactReports;

    @Autowired
    Classifying classifying;

    @Autowired
    Vault vault;

    @Autowired
    TransactionTemplate transaction;

    private static int changes;

    @BeforeEach
    void nothingIsLeftOfEarlierRules() {
        proposals.round();
    }

    @AfterEach
    void shippedRulesAgain() {
        proposals.meanwhile(() -> {});
        rules.undo();
        proposals.round();
    }

    private static String change() {
        changes++;
        return "thay-doi-" + changes;
    }

    private RuleFiles threeRisks() {
        return rules.changed("numbers.csv", text -> text.replace("STRUCTURAL_FACTORS,2,", "STRUCTURAL_FACTORS,3,"));
    }

    /** Fewer at risk, hazardous work an emergency, and more time for the first task. */
    private RuleFiles manyChanges() {
        RuleFiles files = and(threeRisks(), "urgency.csv", text -> text.replace("U-06,URGENT,", "U-06,EMERGENCY,"));
        return and(
                files,
                "deadlines.csv",
                text -> text.replace("checkReport,STANDARD,1,ngay_lam_viec", "checkReport,STANDARD,2,ngay_lam_viec"));
    }

    private static RuleFiles and(RuleFiles files, String file, UnaryOperator<String> change) {
        Map<String, String> texts = new HashMap<>(files.byPath());
        texts.compute(file, (name, text) -> change.apply(text));
        return RuleFiles.of(texts);
    }

    private CaseNumber confirmed(String facts, String decision) {
        CaseNumber number = gathered(bornYearsAgo(facts, 14, 100));
        completes("canbo", number, "confirmClassification", decision);
        return number;
    }

    private void receipts(int many, Random chance) {
        RandomAnswers answers = new RandomAnswers(chance);
        SignedOn.does("canbo", () -> {
            for (int n = 0; n < many; n++) {
                String facts = answers.facts(today().minusDays(chance.nextInt(900)))
                        .replace(", \"stateOfChild\": \"Hư cấu\"", "");
                Asked.Clear asked = (Asked.Clear) classifying.read(facts.getBytes(UTF_8));
                classifying.classify(asked, Maker.of(currentActor.get()), Locale.forLanguageTag("vi"));
            }
        });
        time.advance(Duration.ofSeconds(1));
    }

    private List<CaseNumber> population(int many, Random chance) {
        RandomAnswers answers = new RandomAnswers(chance);
        List<CaseNumber> numbers = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            CaseNumber number = gathered(answers.facts(today()));
            numbers.add(number);
            switch (chance.nextInt(5)) {
                case 0 -> {}
                case 1, 2 -> completes("canbo", number, "confirmClassification", CONFIRM);
                default -> completes("canbo", number, "confirmClassification", OVERRIDE);
            }
        }
        return numbers;
    }

    private List<String> decisions() {
        return jdbc.sql("select c.case_number || ' ' || d.number || ' ' || d.child_class || ' ' || d.made_by || ' '"
                        + " || coalesce(c.child_class, '') from confirmation d join case_file c"
                        + " on c.case_number = d.case_number order by c.case_number, d.number")
                .query(String.class)
                .list();
    }

    private long openTasks(String key) {
        return tasks.createTaskQuery().taskDefinitionKey(key).count();
    }

    private long versionsByRules() {
        return jdbc.sql("select count(*) from facts_version where cause = 'RULES'")
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsForetoldComesToPassExactlyAndNoDecisionIsTouched() {
        Random chance = new Random(11);
        population(14, chance);
        receipts(200, chance);

        Map<String, Long> foretold = comesToPassExactly(manyChanges());

        assertThat(foretold)
                .containsKeys(
                        "CASES CLASS CHANGE AT_RISK>NO_FINDING",
                        "RECEIPTS CLASS CHANGE AT_RISK>NO_FINDING",
                        "CASES URGENCY CHANGE URGENT>EMERGENCY",
                        "RECEIPTS URGENCY CHANGE URGENT>EMERGENCY",
                        "CASES TASKS CHANGE >REVIEW",
                        "CASES TASKS CHANGE >EMERGENCY",
                        "CASES REFERRALS CHANGE >POLICE/SUPPORT",
                        "RECEIPTS DEADLINE CHANGE 1 WORKING_DAYS>12 CLOCK_HOURS",
                        "RECEIPTS DEADLINE CHANGE 1 WORKING_DAYS>2 WORKING_DAYS",
                        "CASES CLASS UNIT >" + COMMUNE_A);
        assertThat(comesToPassExactly(threeRisks()))
                .as("reviews and emergencies of the first change are still open")
                .containsKey("CASES URGENCY CHANGE EMERGENCY>URGENT")
                .doesNotContainKey("CASES TASKS CHANGE >EMERGENCY");
        assertThat(comesToPassExactly(rules.changed(
                        "numbers.csv", text -> text.replace("STRUCTURAL_FACTORS,2,", "STRUCTURAL_FACTORS,1,"))))
                .containsKey("CASES CLASS CHANGE NO_FINDING>AT_RISK");
    }

    private Map<String, Long> comesToPassExactly(RuleFiles files) {
        String change = change();
        proposals.propose(change, files);
        proposals.round();
        assertThat(proposals.state(change)).isEqualTo("DONE");
        assertThat(proposals.told(change)).isOne();
        Map<String, Long> foretold = proposals.foretold(change);
        List<String> decided = decisions();
        long reviews = openTasks("reviewOverride");
        long emergencies = openTasks("emergencyMeasures");
        long versions = versionsByRules();

        rules.put(files);
        proposals.round();

        assertThat(proposals.observed(change)).isEqualTo(foretold);
        assertThat(proposals.casesObserved(change)).isEqualTo(proposals.casesForetold(change));
        assertThat(openTasks("reviewOverride") - reviews)
                .isEqualTo(foretold.getOrDefault("CASES TASKS CHANGE >REVIEW", 0L));
        assertThat(openTasks("emergencyMeasures") - emergencies)
                .isEqualTo(foretold.getOrDefault("CASES TASKS CHANGE >EMERGENCY", 0L));
        assertThat(versionsByRules() - versions).isEqualTo(foretold.getOrDefault("CASES CHANGED TOTAL >", 0L));
        assertThat(decisions()).isEqualTo(decided);
        return foretold;
    }

    @Test
    void aCaseThatTheRulesSeeOtherwiseGetsAReviewAndItsHistorySaysByWhich() {
        CaseNumber number = confirmed(TWO_RISKS, CONFIRM);
        CaseNumber overridden = confirmed(TWO_RISKS, OVERRIDE);
        CaseNumber other = confirmed(FACTS, CONFIRM);
        String change = change();
        RuleFiles files = threeRisks();
        proposals.propose(change, files);
        proposals.round();
        assertThat(proposals.casesForetold(change)).containsEntry(number.value(), "CHANGED AT_RISK>NO_FINDING");

        rules.put(files);
        proposals.round();

        assertThat(requests.again(change, new ReceiptPeriod(clock.instant(), clock.instant())))
                .as("what came to pass is not foretold any more")
                .isEqualTo(ImpactRequests.Answer.IN_FORCE);
        assertThat(isOpen(number, "reviewOverride")).isTrue();
        assertThat(isOpen(overridden, "reviewOverride")).isTrue();
        assertThat(classOf(number)).isEqualTo("AT_RISK");
        assertThat(classOf(overridden)).isEqualTo("CHILD_LABOUR");
        assertThat(acts(other)).doesNotContain("RULES_CHANGED");
        assertThat(ledger.read(number).stream()
                        .flatMap(entry -> entry.acts().stream())
                        .filter(act -> act.what().equals("RULES_CHANGED"))
                        .map(act -> act.facts().path("rulebook").asText()))
                .containsExactly(files.hash());
        completes("canbo", number, "reviewOverride", "{\"decision\": \"KEEP\", \"reason\": \"Lý do hư cấu\"}");
        assertThat(classOf(number)).isEqualTo("AT_RISK");
        assertThat(verifier.verify(number, finding -> {}).isWhole()).isTrue();
    }

    @Test
    void aCaseThatWaitsForItsFirstDecisionIsShownWhatTheRulesSayNow() {
        CaseNumber number = gathered(bornYearsAgo(TWO_RISKS, 14, 100));

        rules.put(threeRisks());
        proposals.round();

        assertThat(isOpen(number, "reviewOverride")).isFalse();
        completes("canbo", number, "confirmClassification", CONFIRM);
        assertThat(classOf(number)).isEqualTo("NO_FINDING");
    }

    @Test
    void whoeverCancelsMidwayStopsItAndTheProcessGoesOn() {
        String change = change();
        proposals.meanwhile(() -> SignedOn.does("quanly", () -> requests.cancel(change)));

        proposals.propose(change, threeRisks());
        proposals.round();

        assertThat(proposals.state(change)).isEqualTo("CANCELLED");
        assertThat(proposals.told(change)).isOne();
        assertThat(proposals.foretold(change)).isEmpty();
        proposals.meanwhile(() -> {});
        ReceiptPeriod lastDay = new ReceiptPeriod(clock.instant().minus(Duration.ofDays(1)), clock.instant());
        assertThat(requests.again(change, lastDay)).isEqualTo(ImpactRequests.Answer.DONE);
        proposals.round();
        assertThat(proposals.state(change)).isEqualTo("DONE");
        assertThat(proposals.told(change)).as("nobody waits for it").isOne();
        assertThat(requests.again(change(), lastDay)).isEqualTo(ImpactRequests.Answer.NOTHING_ASKED);
        assertThat(requests.cancel(change())).isEqualTo(ImpactRequests.Answer.NOTHING_ASKED);
    }

    @Test
    void whoeverWithdrawsAChangeStopsWhatIsWorkedOutForIt() {
        ChangeNumber change = new ChangeNumber("QT-2099-000001");
        proposals.meanwhile(() -> requests.drop(new ChangeDropped(change)));

        proposals.propose(change.value(), threeRisks());
        proposals.round();

        assertThat(proposals.state(change.value())).isEqualTo("CANCELLED");
        assertThat(proposals.told(change.value())).isZero();
    }

    @Test
    void aProcessThatAsksAgainGoesOnWaitingAndLosesNothing() {
        String change = change();
        proposals.propose(change, threeRisks());
        proposals.propose(change, threeRisks());
        proposals.round();

        assertThat(proposals.state(change)).isEqualTo("DONE");
        assertThat(jdbc.sql("select count(*) from impact where change_id = ?")
                        .param(change)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aPreviewWhoseNodeWasKilledIsWorkedOutByAnother() {
        receipts(30, new Random(3));
        String change = change();
        proposals.propose(change, threeRisks());
        proposals.claimOnANodeThatIsKilled();

        proposals.round();
        assertThat(proposals.state(change)).as("the node may still be at it").isEqualTo("RUNNING");
        proposals.silence(Duration.ofSeconds(31));
        proposals.round();

        assertThat(proposals.state(change)).isEqualTo("DONE");
        assertThat(proposals.foretold(change).get("RECEIPTS JUDGED TOTAL >")).isGreaterThanOrEqualTo(30);
    }

    @Test
    void aRoundThroughTheCasesThatAKillInterruptedGoesOnAndCountsNothingTwice() {
        for (int n = 0; n < 7; n++) {
            confirmed(TWO_RISKS, n % 2 == 0 ? CONFIRM : OVERRIDE);
        }
        String change = change();
        RuleFiles files = threeRisks();
        proposals.propose(change, files);
        proposals.round();
        long versions = versionsByRules();

        rules.put(files);
        proposals.portionOnANodeThatIsKilled();
        proposals.silence(Duration.ofSeconds(31));
        proposals.round();

        assertThat(proposals.observed(change)).isEqualTo(proposals.foretold(change));
        assertThat(versionsByRules() - versions)
                .isEqualTo(proposals.foretold(change).get("CASES CHANGED TOTAL >"));
    }

    @Test
    void twoPreviewsAtOnceOnTwoNodesDisturbNobody() throws Exception {
        receipts(40, new Random(5));
        confirmed(TWO_RISKS, CONFIRM);
        String one = change();
        String other = change();
        proposals.propose(one, threeRisks());
        proposals.propose(other, manyChanges());

        Thread node = new Thread(proposals::roundElsewhere);
        node.start();
        proposals.round();
        node.join();

        assertThat(proposals.state(one)).isEqualTo("DONE");
        assertThat(proposals.state(other)).isEqualTo("DONE");
        assertThat(proposals.foretold(one)).doesNotContainKey("RECEIPTS URGENCY CHANGE URGENT>EMERGENCY");
        assertThat(proposals.foretold(other)).containsKey("RECEIPTS URGENCY CHANGE URGENT>EMERGENCY");
        assertThat(proposals.told(one) + proposals.told(other)).isEqualTo(2);
    }

    @Test
    void ofAnErasedChildNothingIsReadAndOfADestroyedDayTheFileStillKnows() {
        receipts(5, new Random(7));
        CaseNumber erased = confirmed(TWO_RISKS, CONFIRM);
        CaseNumber known = confirmed(TWO_RISKS, CONFIRM);
        String day = java.time.OffsetDateTime.now(clock).toLocalDate().toString();
        passes(Duration.ofDays(1));
        transaction.executeWithoutResult(status -> {
            vault.destroy(erased.value());
            vault.destroy("RECEIPTS-" + day);
        });
        String change = change();
        RuleFiles files = threeRisks();

        proposals.propose(change, files);
        proposals.round();
        rules.put(files);
        proposals.round();

        assertThat(proposals.foretold(change).get("RECEIPTS UNREADABLE TOTAL >"))
                .isGreaterThanOrEqualTo(5);
        assertThat(proposals.casesForetold(change))
                .containsEntry(erased.value(), "UNREADABLE >")
                .containsEntry(known.value(), "CHANGED AT_RISK>NO_FINDING");
        assertThat(proposals.observed(change)).isEqualTo(proposals.foretold(change));
        assertThat(isOpen(known, "reviewOverride")).isTrue();
    }

    @Test
    void factsWhoseCodesTheRulebookNoLongerKnowsAreNamedAndLeftAsTheyAre() {
        CaseNumber number = confirmed(TWO_RISKS, CONFIRM);
        String change = change();
        RuleFiles files = rules.changed("risk_factors.csv", text -> text.replaceFirst("(?m)^RF-11,.*\n", ""));

        proposals.propose(change, files);
        proposals.round();
        rules.put(files);
        proposals.round();

        assertThat(proposals.casesForetold(change)).containsEntry(number.value(), "NOT_UNDERSTOOD >");
        assertThat(proposals.observed(change)).isEqualTo(proposals.foretold(change));
        assertThat(acts(number)).doesNotContain("RULES_CHANGED");
        assertThat(classOf(number)).isEqualTo("AT_RISK");
    }

    @Test
    void aRulebookForLaterDaysChangesNothingForFactsOfToday() {
        confirmed(TWO_RISKS, CONFIRM);
        receipts(30, new Random(9));
        String change = change();
        RuleFiles files = and(
                threeRisks(),
                "rulebook.csv",
                text -> text.replace("in_force_from,2021-03-15", "in_force_from," + today().plusDays(30)));

        proposals.propose(change, files);
        proposals.round();
        rules.put(files);
        proposals.round();

        assertThat(proposals.foretold(change))
                .containsKeys("CASES JUDGED TOTAL >", "RECEIPTS JUDGED TOTAL >")
                .doesNotContainKeys("CASES CHANGED TOTAL >", "RECEIPTS CHANGED TOTAL >");
        assertThat(proposals.observed(change)).isEqualTo(proposals.foretold(change));
    }

    @Test
    void rulesThatCannotBeCompiledAreToldAndTheProcessGoesOn() {
        String change = change();
        proposals.propose(change, rules.changed("urgency.csv", text -> text.replace("HAZARDOUS_WORK", "NO_SUCH")));

        proposals.round();

        assertThat(proposals.state(change)).isEqualTo("FAILED");
        assertThat(proposals.failure(change).orElseThrow()).contains("urgency.csv");
        assertThat(proposals.told(change)).isOne();
    }

    @Test
    void whereTheNewRulesLackFactsNobodyMerelyConfirms() {
        CaseNumber number = gathered(bornYearsAgo(TWO_RISKS, 14, 100).replace("\"movement\": [], ", ""));

        rules.put(threeRisks());
        proposals.round();

        assertThatThrownBy(() -> completes("canbo", number, "confirmClassification", CONFIRM))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsExactly("/decision"));
        completes("canbo", number, "confirmClassification", OVERRIDE);
        assertThat(classOf(number)).isEqualTo("CHILD_LABOUR");
    }

    @Test
    void aSupervisorIsToldNumbersAndOfCasesOnlyThoseWhoseFilesAreOpenToHer() {
        CaseNumber number = confirmed(TWO_RISKS, CONFIRM);
        String change = change();
        RuleFiles files = threeRisks();
        proposals.propose(change, files);
        proposals.round();
        long many = proposals.foretold(change).getOrDefault("CASES CLASS TOTAL >", 0L);

        ImpactReport.Told whole = told(change, "VN");
        ImpactReport.Told rough = told(change, "01");
        ImpactReport.Told hers = impactReports
                .find(
                        change,
                        new Actor(
                                "thunghiem",
                                Set.of(
                                        new Duty(Role.RULE_SUPERVISOR, new UnitCode("VN")),
                                        new Duty(Role.CASEWORKER, new UnitCode(COMMUNE_A)))))
                .orElseThrow()
                .preview();

        assertThat(total(whole)).isEqualTo(Count.exactly(many));
        assertThat(total(rough)).isEqualTo(Count.roughly(many));
        assertThat(whole.named()).isEmpty();
        assertThat(whole.others().least()).isGreaterThanOrEqualTo(many);
        assertThat(hers.named())
                .contains(new ImpactReport.Named(
                        number.value(), "CHANGED", Optional.of("AT_RISK"), Optional.of("NO_FINDING")));
        assertThat(whole.done()).isEqualTo(whole.total());
        assertThat(impactReports.find("khong-co", Actor.SYSTEM)).isEmpty();
    }

    private ImpactReport.Told told(String change, String unit) {
        Actor actor = new Actor("thunghiem", Set.of(new Duty(Role.RULE_SUPERVISOR, new UnitCode(unit))));
        return impactReports.find(change, actor).orElseThrow().preview();
    }

    private static Count total(ImpactReport.Told told) {
        return Objects.requireNonNull(told.cases().aspects().get("CLASS")).total();
    }
}
