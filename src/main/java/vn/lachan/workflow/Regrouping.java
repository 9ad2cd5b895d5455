package vn.lachan.workflow;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseMoved;
import vn.lachan.directory.Accounts;
import vn.lachan.identity.CaseNumber;

/** Gives the open tasks of a case to those who answer for it now: a task remembers whom it was handed to. */
@Component
class Regrouping {

    private final ProcessEngineConfigurationImpl engine;
    private final Accounts accounts;

    Regrouping(ProcessEngineConfigurationImpl engine, Accounts accounts) {
        this.engine = engine;
        this.accounts = accounts;
    }

    @EventListener
    void regroup(CaseMoved moved) {
        SystemWork.does(() -> engine.getCommandExecutorTxRequired().execute(context -> {
            openTasks(context, moved.number()).forEach(this::regroup);
            return moved;
        }));
    }

    private List<TaskEntity> openTasks(CommandContext context, CaseNumber number) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(task -> context.getTaskManager().findTaskById(task.getId()))
                .toList();
    }

    private void regroup(TaskEntity task) {
        Set<String> now = groups(task);
        Set<String> before = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toCollection(TreeSet::new));
        if (now.equals(before)) {
            return;
        }
        before.forEach(task::deleteCandidateGroup);
        now.forEach(task::addCandidateGroup);
        if (!stillTheirs(task.getAssignee(), now)) {
            task.setAssignee(null);
        }
    }

    /** Whoever goes on in the unit that the task comes to keeps it. */
    private boolean stillTheirs(@Nullable String assignee, Set<String> groups) {
        return assignee != null
                && accounts.actor(assignee)
                        .filter(actor -> actor.groups().stream().anyMatch(groups::contains))
                        .isPresent();
    }

    private static Set<String> groups(TaskEntity task) {
        Set<Expression> written = task.getTaskDefinition().getCandidateGroupIdExpressions();
        return written.stream()
                .map(group -> String.valueOf(group.getValue(task.getExecution())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
