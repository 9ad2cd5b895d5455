package vn.lachan.workflow;

import org.springframework.stereotype.Component;
import vn.lachan.casefile.DueDates;

/** The due dates of the engine's open tasks. */
@Component
class TaskDueDates implements DueDates {

    @Override
    public String query() {
        return """
                select p.business_key_ as case_number, t.due_date_ as due_at
                from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
                where t.due_date_ is not null""";
    }
}
