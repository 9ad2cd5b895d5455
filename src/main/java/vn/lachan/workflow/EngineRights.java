package vn.lachan.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.identity.Role;

/** At the first start gives each role its rights in the engine, and makes the ready-made filters of Tasklist. */
@Component
class EngineRights implements ApplicationRunner {

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    EngineRights(AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (filters.createFilterQuery().count() > 0) {
            return;
        }
        for (Role role : Groups.WITH_TASKS) {
            grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(role, Resources.FILTER, Authorization.ANY, Permissions.READ);
            grant(role, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        }
        grant(
                Role.OPERATOR,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.RETRY_JOB);
        filter("Việc chờ tôi và nhóm tôi", 0, ofMyGroups().includeAssignedTasks());
        filter("Chưa ai nhận", 1, ofMyGroups());
        filter("Tôi đang làm", 2, open().taskAssigneeExpression("${currentUser()}"));
        filter("Quá hạn", 3, ofMyGroups().includeAssignedTasks().dueBeforeExpression("${now()}"));
    }

    private TaskQuery ofMyGroups() {
        return open().taskCandidateGroupInExpression("${currentUserGroups()}");
    }

    private TaskQuery open() {
        return tasks.createTaskQuery()
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc();
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(role.name());
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    private void filter(String name, int place, TaskQuery query) {
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "priority",
                place,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "color",
                "#0b5358",
                "variables",
                List.of(
                        Map.of("name", "caseNumber", "label", "Số hồ sơ"),
                        Map.of("name", "changeNumber", "label", "Số thay đổi"),
                        Map.of("name", "urgency", "label", "Mức độ"))));
        filters.saveFilter(filter);
    }
}
