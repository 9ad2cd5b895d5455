package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.SignedOn;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.identity.Role;
import vn.lachan.referral.Level;
import vn.lachan.referral.Origin;
import vn.lachan.referral.ReferralState;
import vn.lachan.referral.ReferralView;
import vn.lachan.referral.Refusal;
import vn.lachan.referral.Request;
import vn.lachan.referral.ViewingReferrals;

/** What stories of {@code processes/referral.bpmn} are told with: a request, the answers to it, and how far it has come. */
abstract class ReferralStories extends Stories {

    static final String ACCEPT = "{\"decision\": \"ACCEPT\", \"contact\": \"Trung úy Hư Cấu\"}";
    static final String RESULT =
            "{\"outcome\": \"DONE\", \"result\": \"Đã đến nơi và làm việc với chủ cơ sở.\", \"doneOn\": \"2025-08-01\"}";

    @Autowired
    ViewingReferrals viewing;

    @Autowired
    Clock clock;

    ReferralNumber sent(CaseNumber about, Role role) {
        return SignedOn.as(
                "canbo",
                () -> referrals.send(
                        about, new Request(role, Origin.BY_HAND, "Đề nghị xác minh.", null), currentActor.get()));
    }

    static String refused(Refusal why) {
        return "{\"decision\": \"REFUSE\", \"refusal\": \"" + why + "\", \"note\": \"Giải thích hư cấu đủ dài\"}";
    }

    static String refused(Refusal why, String right) {
        return refused(why).replace("}", ", \"rightAgency\": \"" + right + "\"}");
    }

    static String decided(String decision, String more) {
        return "{\"decision\": \"" + decision + "\", \"note\": \"Lý do hư cấu đủ dài\"" + more + "}";
    }

    String today() {
        return WorkingCalendar.dayOf(clock.instant()).toString();
    }

    ReferralView opened(String who, ReferralNumber number) {
        return SignedOn.as(who, () -> viewing.open(number, currentActor.get(), Locale.forLanguageTag("vi"))
                .orElseThrow());
    }

    boolean viewing(ReferralNumber number, String who) {
        return SignedOn.as(who, () -> viewing.open(number, currentActor.get(), Locale.ENGLISH)
                .isPresent());
    }

    ReferralState stateOf(ReferralNumber number) {
        return opened("canbo", number).line().state();
    }

    Level levelOf(ReferralNumber number) {
        return opened("canbo", number).line().level().orElseThrow();
    }

    List<Task> tasksOf(ReferralNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list();
    }

    List<String> keysOf(ReferralNumber number) {
        return tasksOf(number).stream().map(Task::getTaskDefinitionKey).toList();
    }

    Task task(ReferralNumber number) {
        List<Task> open = tasksOf(number);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    Task task(ReferralNumber number, String key) {
        return tasksOf(number).stream()
                .filter(open -> open.getTaskDefinitionKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    List<String> groupsOf(ReferralNumber number) {
        return groupsOf(task(number));
    }

    List<String> groupsOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    void finishes(String who, ReferralNumber number, String answers) {
        completes(who, task(number), answers);
    }

    void finishes(String who, ReferralNumber number, String key, String answers) {
        completes(who, task(number, key), answers);
    }

    /** Fires the referral's timers that are due, and those that become due by it at once. */
    void firesTimers(ReferralNumber number) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .forEach(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .duedateLowerThan(ClockUtil.getCurrentTime())
                        .list()
                        .stream()
                        .map(Job::getId)
                        .forEach(management::executeJob));
    }
}
