package vn.lachan.workflow;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lachan.identity.CaseNumber;
import vn.lachan.intervention.BirthdayKnown;
import vn.lachan.intervention.Reclassified;

/** Tells the running process of a case what came to pass beside its way, in the same transaction. */
@Component
class CaseSignals {

    private static final String BIRTHDAY = "birthday";
    private static final String DUE = "DUE";

    private final RuntimeService runtime;
    private final ManagementService management;

    CaseSignals(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @EventListener
    void hear(Reclassified again) {
        SystemWork.does(() -> tell(again));
    }

    private String tell(Reclassified again) {
        String instance = instance(again.number());
        runtime.setVariable(instance, "urgency", again.urgency());
        if (again.becameEmergency()) {
            runtime.setVariable(instance, "emergency", DUE);
        }
        if (again.questioned()) {
            runtime.setVariable(instance, "overrideQuestioned", DUE);
        }
        return instance;
    }

    /** The one timer that waits for a birthday is set to the right day; where none waits, one begins to. */
    @EventListener
    void tell(BirthdayKnown birthday) {
        if (birthday.next().equals(BirthdayKnown.NONE)) {
            return;
        }
        String instance = instance(birthday.number());
        List<Job> waiting = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(BIRTHDAY)
                .list();
        if (waiting.isEmpty()) {
            runtime.setVariable(instance, BIRTHDAY, birthday.next());
        }
        Date day = Date.from(OffsetDateTime.parse(birthday.next()).toInstant());
        waiting.forEach(timer -> management.setJobDuedate(timer.getId(), day));
    }

    private String instance(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), CaseProcesses.INTERVENTION)
                .singleResult()
                .getId();
    }
}
