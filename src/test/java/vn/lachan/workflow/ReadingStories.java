package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.rulebook.ActivationCause;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulechange.reading.ComparingRulebooks;
import vn.lachan.rulechange.reading.RulebookDifference;
import vn.lachan.rulechange.reading.RulebookVersion;
import vn.lachan.rulechange.reading.RulebookVersion.Change;
import vn.lachan.rulechange.reading.RulebookVersion.State;
import vn.lachan.rulechange.reading.RulebookVersions;

/** The rules as they were can be read: which, since when, by whom and why. */
abstract class ReadingStories extends ChangeStories {

    @Autowired
    RulebookVersions versions;

    @Autowired
    ComparingRulebooks comparing;

    @Test
    void theVersionsTellWhoBroughtThemAboutAndWhy() {
        RuleFiles files = retitled();
        ChangeNumber number = putInForce(files);

        RulebookVersion latest = versions.page(1).versions().get(0);
        assertThat(latest.book().hash()).isEqualTo(files.hash());
        assertThat(latest.book().until()).isNull();
        assertThat(latest.change())
                .contains(new Change(
                        number.value(),
                        AT_ONCE.title(),
                        AT_ONCE.reason(),
                        AT_ONCE.legalSource(),
                        PROPOSER,
                        List.of(APPROVER)));
        RulebookVersions.Page last = versions.page(Integer.MAX_VALUE);
        RulebookVersion first = last.versions().get(last.versions().size() - 1);
        assertThat(first.book().cause()).isEqualTo(ActivationCause.FIRST_START);
        assertThat(first.change()).isEmpty();
        assertThat(first.state()).isEqualTo(State.FOLLOWED);
        assertThat(first.book().until()).isNotNull();
    }

    /** Gone back to, a rulebook stands there twice, each time with the change that did it. */
    @Test
    void eachTimeThatARulebookWasPutInForceHasItsOwnChange() {
        RuleFiles one = retitled();
        ChangeNumber first = putInForce(one);
        ChangeNumber between = putInForce(retitled());
        ChangeNumber back = putInForce(one);
        await("this node's own look").until(() -> rulebooks.latest().hash().equals(one.hash()));

        List<RulebookVersion> latest = versions.page(1).versions().subList(0, 3);

        assertThat(latest.stream().map(version -> version.change().orElseThrow().number()))
                .containsExactly(back.value(), between.value(), first.value());
        assertThat(latest.stream().map(version -> version.book().hash()))
                .startsWith(one.hash())
                .endsWith(one.hash());
        assertThat(latest.stream().map(RulebookVersion::state))
                .containsExactly(State.IN_FORCE, State.FOLLOWED, State.FOLLOWED);
        assertThat(latest.get(2).book().until()).isEqualTo(latest.get(1).book().since());
    }

    @Test
    void theVersionsCanBeTurnedPageByPage() {
        while (versions.page(1).total() <= RulebookVersions.PAGE) {
            db.sql("insert into rulebook_activation (activation, hash, activated_at, cause) select min(activation) - 1,"
                            + " min(hash), min(activated_at), 'FOLDER' from rulebook_activation")
                    .update();
        }
        RulebookVersions.Page two = versions.page(2);

        assertThat(versions.page(1).versions()).hasSize(RulebookVersions.PAGE);
        assertThat(two.versions()).hasSize(Math.toIntExact(two.total() - RulebookVersions.PAGE));
        assertThat(versions.page(-3).page()).isEqualTo(1);
        assertThat(two.versions())
                .filteredOn(version -> version.book().cause() == ActivationCause.FOLDER)
                .allSatisfy(version -> assertThat(version.change()).isEmpty());
        db.sql("delete from rulebook_activation where activation < 1").update();
    }

    @Test
    void anyTwoVersionsCanBeCompared() {
        String before = onFile.last();
        RuleFiles files = retitled();
        putInForce(files);

        RulebookDifference difference = comparing.compare(before, files.hash()).orElseThrow();

        assertThat(difference.rules()).isEmpty();
        assertThat(difference.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.table().file()).isEqualTo("rulebook.csv"));
        assertThat(comparing.compare(files.hash(), files.hash()).orElseThrow().isEmpty())
                .isTrue();
        assertThat(comparing.compare("sha256:0", files.hash())).isEmpty();
        assertThat(versions.page(1).versions().get(0).book().before()).isEqualTo(before);
    }

    ChangeNumber putInForce(RuleFiles files) {
        ChangeNumber number = awaitingApproval(files);
        finishes(APPROVER, number, approval(number));
        assertThat(onFile.last()).isEqualTo(files.hash());
        return number;
    }
}
