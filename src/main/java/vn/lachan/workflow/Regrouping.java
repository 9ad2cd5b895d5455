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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseMoved;
import vn.lachan.identity.CaseNumber;

/** Gives the open tasks of a case to those who answer for it now: a task remembers whom it was handed to. */
@Component
class Regrouping {

    private final ProcessEngineConfigurationImpl engine;

    Regrouping(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @EventListener
    void regroup(CaseMoved moved) {
        SystemWork.does(() -> engine.getCommandExecutorTxRequired().execute(context -> {
            openTasks(context, moved.number()).forEach(Regrouping::regroup);
            return moved;
        }));
    }

    private List<TaskEntity> openTasks(CommandContext context, CaseNumber number) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(task -> context.getTaskManager().findTaskById(task.getId()))
                .toList();
    }

    private static void regroup(TaskEntity task) {
        Set<String> now = groups(task);
        Set<String> before = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toCollection(TreeSet::new));
        if (now.equals(before)) {
            return;
        }
        before.forEach(task::deleteCandidateGroup);
        now.forEach(task::addCandidateGroup);
        task.setAssignee(null);
    }

    private static Set<String> groups(TaskEntity task) {
        Set<Expression> written = task.getTaskDefinition().getCandidateGroupIdExpressions();
        return written.stream()
                .map(group -> String.valueOf(group.getValue(task.getExecution())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
