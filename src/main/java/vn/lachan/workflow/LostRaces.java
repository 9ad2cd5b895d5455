package vn.lachan.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import vn.lachan.taskform.TaskTaken;

/** Tells the second of two people who complete one task at once, in words and not as an engine failure. */
final class LostRaces extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OptimisticLockingException lost) {
            if (!ClientCommands.completes(command)) {
                throw lost;
            }
            throw new FormFieldValidationException(
                    null, TaskCompletion.TAKEN, new TaskTaken("Completed by somebody else at the same moment"));
        }
    }
}
