package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.SignedOn;
import vn.lachan.casefile.CaseList;
import vn.lachan.casefile.CaseSearch;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.identity.Role;
import vn.lachan.referral.Months;
import vn.lachan.referral.Origin;
import vn.lachan.referral.ReferralList;
import vn.lachan.referral.ReferralView;
import vn.lachan.referral.RefusalReports;
import vn.lachan.referral.Request;
import vn.lachan.referral.Side;

/**
 * What leaves the house towards an agency, over every role, class and field: each free text of a file bears a mark of its
 * own, and a mark whose field has no row in the reviewed table must not be found anywhere that an agency reaches.
 */
abstract class ProjectionStories extends CaseStories {

    private static final List<String> CLASSES = List.of(
            "TRAFFICKED", "WORST_FORM", "HAZARDOUS_WORK", "CHILD_LABOUR", "AT_RISK", "LAWFUL_WORK", "NO_FINDING");

    private static final String REPORT = """
            {"incidentPlace": "@incidentPlace@", "story": "@story@", "likelyConsequence": "@likelyConsequence@",
             "actionsTaken": "@actionsTaken@", "note": "@note@",
             "informant": {"anonymous": false, "name": "@informant@", "phone": "0912345678", "address": "@informant@"},
             "children": [{"fullName": "@fullName@", "sex": "FEMALE", "residenceAddress": "@residenceAddress@",
               "condition": "@condition@", "father": {"name": "@father@", "job": "@father@"},
               "mother": {"name": "@mother@", "job": "@mother@"}, "familySituation": "@familySituation@",
               "currentCarer": "@currentCarer@"}]}""";
    private static final String CHECKED = """
            {"sex": "FEMALE", "fullName": "@fullName@", "residenceAddress": "@residenceAddress@",
             "checkNote": "@checkNote@", "outcome": "PROCEED"}""";
    private static final String JUDGED = """
            {"harmSeverity": "HIGH", "emergencyNeeded": false, "proposedMeasures": "@proposedMeasures@",
             "conclusion": "@conclusion@"}""";
    private static final String GATHERED = """
            "stateOfChild": "@stateOfChild@", "familyAndCarers": "@familyAndCarers@", "harmFactors": "@harmFactors@",
            "schoolingAndSelfProtection": "@schoolingAndSelfProtection@", "communitySupport": "@communitySupport@",
            "serviceNeeds": "@serviceNeeds@", "childOpinion": "@childOpinion@", "parentsOpinion": "@parentsOpinion@"}""";
    private static final Pattern MARK = Pattern.compile("@(\\w+)@");

    @Autowired
    ReferralList list;

    @Autowired
    CaseList cases;

    @Autowired
    RefusalReports refusals;

    @Test
    void aHiddenFieldLeavesTheHouseNowhere() throws IOException {
        CaseNumber about = markedEverywhere();
        for (Role role : Role.agencies()) {
            ReferralNumber number = asked(about, role);
            Actor agency = agency(number);
            for (String childClass : CLASSES) {
                jdbc.sql("update case_file set child_class = ? where case_number = ?")
                        .params(childClass, about.value())
                        .update();
                Set<String> reviewed = reviewed(role, childClass);

                assertThat(marks(everythingReached(number, about, agency)))
                        .as("%s, %s", role, childClass)
                        .isSubsetOf(reviewed);
            }
        }
    }

    @Test
    void whatTheTableShowsIsShown() {
        CaseNumber about = markedEverywhere();
        ReferralNumber number = asked(about, Role.POLICE);

        assertThat(marks(everythingReached(number, about, agency(number))))
                .contains("story", "incidentPlace", "fullName", "residenceAddress", "actionsTaken", "request")
                .doesNotContain("reason", "conclusion", "informant", "father");
    }

    @Test
    void nothingOfTheFileIsLeftOnceTheRequestHasEnded() {
        CaseNumber about = markedEverywhere();
        ReferralNumber number = asked(about, Role.POLICE);
        Actor agency = agency(number);
        SignedOn.does("canbo", () -> referrals.recall(number, "Không còn cần (hư cấu)", currentActor.get()));

        assertThat(marks(everythingReached(number, about, agency))).isSubsetOf("request");
    }

    /** A case in which every free text that any form asks before the classification bears the mark of its question. */
    private CaseNumber markedEverywhere() {
        CaseNumber number = reported(REPORT);
        completes("canbo", number, CHECKED);
        completes("canbo", number, JUDGED);
        String facts = bornYearsAgo(FACTS, 14, 300);
        completes("canbo", number, facts.substring(0, facts.lastIndexOf("\"stateOfChild\"")) + GATHERED);
        return number;
    }

    private ReferralNumber asked(CaseNumber about, Role role) {
        return SignedOn.as(
                "canbo",
                () -> referrals.send(
                        about, new Request(role, Origin.BY_HAND, "@request@", "@reason@"), currentActor.get()));
    }

    /** Somebody who has the duty that was asked, and no other. */
    private Actor agency(ReferralNumber number) {
        String addressee = jdbc.sql("select addressee from referral where referral_number = ?")
                .param(number.value())
                .query(String.class)
                .single();
        return new Actor("somebody", Set.of(Duty.ofGroup(addressee).orElseThrow()));
    }

    /** By page and API alike: the request, the form of its task, lists and counts, searches of cases, reports. */
    private String everythingReached(ReferralNumber number, CaseNumber about, Actor agency) {
        Optional<ReferralView> view = viewing.open(number, agency, Locale.forLanguageTag("vi"));
        assertThat(view.orElseThrow().side()).isEqualTo(Side.AGENCY);
        String form = SignedOn.as(official(agency), () -> form(number));
        assertThat(viewing.about(about, agency)).as("the requests of the case").isEmpty();
        assertThat(files.open(about, agency)).as("the file itself").isEmpty();
        assertThat(cases.find(CaseSearch.ALL, agency).total()).as("cases found").isZero();
        return told(view)
                + form
                + told(list.page(agency, false, 1))
                + told(list.page(agency, true, 1))
                + told(cases.find(CaseSearch.ALL, agency).lines())
                + told(refusals.report(Months.asked(null, null, today()), agency));
    }

    /** The form of the agency's task, where it has one. */
    private String form(ReferralNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(task -> openTasks.find(task.getId()).orElseThrow())
                .map(task -> told(forms.show(task).values()))
                .collect(Collectors.joining());
    }

    /** Who has the agency's tasks in the demonstration: the coordinator where nobody of the agency has an account. */
    private static String official(Actor agency) {
        Role role = agency.duties().iterator().next().role();
        return Map.of(Role.POLICE, "congan", Role.LABOUR, "laodong", Role.EDUCATION, "giaoduc")
                .getOrDefault(role, "dieuphoi");
    }

    private String told(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static Set<String> marks(String text) {
        return MARK.matcher(text).results().map(mark -> mark.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The table as a person reads it, without the code that it drives. */
    private static Set<String> reviewed(Role role, String childClass) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/referral/projection.csv"))) {
            return lines.skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .filter(row -> row.get(1).equals("*")
                            || List.of(row.get(1).split(";", -1)).contains(childClass))
                    .filter(row -> List.of(row.get(2).split(";", -1)).contains(role.name()))
                    .map(row -> row.get(0))
                    .collect(Collectors.toSet());
        }
    }
}
