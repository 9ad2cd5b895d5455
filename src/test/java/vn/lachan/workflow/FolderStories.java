package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.rulebook.FolderEdited;
import vn.lachan.rulebook.FolderPutBack;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulechange.ChangeOrigin;
import vn.lachan.rulechange.ChangeState;
import vn.lachan.taskform.FormRefused;

/** A folder that somebody edited behind the process. */
abstract class FolderStories extends ChangeStories {

    private static final String TAKE = "{\"decision\": \"TAKE\", \"title\": \"Nhận từ thư mục\","
            + " \"reason\": \"Lý do hư cấu đủ dài\", \"legalSource\": \"Chính sách (hư cấu)\"}";

    private ChangeNumber edited(RuleFiles files) {
        events.publishEvent(new FolderEdited(files, onFile.last()));
        return raised(files).get(0);
    }

    /** The tasks that wait for somebody to look at that content. */
    private List<ChangeNumber> raised(RuleFiles files) {
        return tasks.createTaskQuery().taskDefinitionKey("folderEdited").list().stream()
                .map(Task::getProcessInstanceId)
                .map(id -> runtime.createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getBusinessKey())
                .map(ChangeNumber::new)
                .filter(number -> opened(number).line().hash().equals(files.hash()))
                .toList();
    }

    @Test
    void isLookedAtAndNotPutInForce() {
        String before = onFile.last();

        ChangeNumber number = edited(retitled());

        assertThat(onFile.last()).isEqualTo(before);
        assertThat(stateOf(number)).isEqualTo(ChangeState.FOLDER_EDITED);
        assertThat(acts(number)).contains("RULE_FOLDER_EDITED");
        finishes(APPROVER, number, "{\"decision\": \"SET_ASIDE\", \"note\": \"Sửa nhầm trong thư mục\"}");
        assertThat(endOf(number)).isEqualTo("folderSetAside");
        assertThat(stateOf(number)).isEqualTo(ChangeState.SET_ASIDE);
    }

    @Test
    void isLookedAtOnceForEachContentWhicheverNodeSeesItAndHoweverOftenItStarts() {
        RuleFiles files = retitled();
        ChangeNumber number = edited(files);

        events.publishEvent(new FolderEdited(files, onFile.last()));
        events.publishEvent(new FolderEdited(files, ""));
        assertThat(raised(files)).containsExactly(number);

        finishes(PROPOSER, number, "{\"decision\": \"SET_ASIDE\", \"note\": \"Sửa nhầm trong thư mục\"}");
        events.publishEvent(new FolderEdited(files, ""));
        assertThat(raised(files)).isEmpty();
    }

    @Test
    void becomesTheProposalOfWhoTakesIt() {
        ChangeNumber number = edited(retitled());

        finishes(APPROVER, number, TAKE);
        impactIsKnown(number);

        assertThat(opened(number).line().proposer()).contains(APPROVER);
        assertThat(opened(number).line().origin()).isEqualTo(ChangeOrigin.BEHIND);
        assertThatThrownBy(() -> finishes(APPROVER, number, approval(number))).isInstanceOf(FormRefused.class);
        finishes(PROPOSER, number, approval(number));
        assertThat(onFile.last()).isEqualTo(opened(number).line().hash());
    }

    @Test
    void isNobodysTaskAnyMoreOnceItIsPutBack() {
        RuleFiles files = retitled();
        ChangeNumber number = edited(files);

        events.publishEvent(new FolderPutBack(files.hash()));

        assertThat(isOver(number)).isTrue();
        assertThat(stateOf(number)).isEqualTo(ChangeState.SET_ASIDE);
    }

    @Test
    void isLookedAtAgainWhereItIsEditedAgain() {
        RuleFiles files = retitled();
        edited(files);
        events.publishEvent(new FolderPutBack(files.hash()));

        events.publishEvent(new FolderEdited(files, onFile.last()));

        assertThat(raised(files)).hasSize(1);
    }

    @Test
    void isNewsThoughSomebodyUploadedTheSameAndProposedNothing() {
        RuleFiles files = retitled();
        proposing.keep(zip(files));

        events.publishEvent(new FolderEdited(files, onFile.last()));

        assertThat(raised(files)).hasSize(1);
    }

    @Test
    void isProposedOverWhatIsInForceWhenSomebodyTakesIt() {
        ChangeNumber edit = edited(retitled());
        RuleFiles other = retitled();
        ChangeNumber meanwhile = awaitingApproval(other);
        finishes(APPROVER, meanwhile, approval(meanwhile));

        finishes(APPROVER, edit, TAKE);

        assertThat(opened(edit).base()).isEqualTo(other.hash());
    }

    @Test
    void isLookedAtAsItLiesThereLast() {
        RuleFiles first = retitled();
        RuleFiles second = retitled();
        ChangeNumber one = edited(first);

        events.publishEvent(new FolderEdited(second, first.hash()));

        assertThat(isOver(one)).isTrue();
        assertThat(raised(second)).hasSize(1);
    }

    @Test
    void isNoNewsOnceItWasProposed() {
        RuleFiles files = retitled();
        ChangeNumber proposal = proposed(files);

        events.publishEvent(new FolderEdited(files, onFile.last()));

        assertThat(raised(files)).isEmpty();
        assertThat(stateOf(proposal)).isEqualTo(ChangeState.ASSESSING);
    }

    @Test
    void isSettledByAProposalOfTheSameContent() {
        RuleFiles files = retitled();
        ChangeNumber edit = edited(files);

        ChangeNumber proposal = proposed(files);

        assertThat(isOver(edit)).isTrue();
        assertThat(stateOf(edit)).isEqualTo(ChangeState.SET_ASIDE);
        assertThat(stateOf(proposal)).isEqualTo(ChangeState.ASSESSING);
    }
}
