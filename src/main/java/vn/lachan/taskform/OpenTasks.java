package vn.lachan.taskform;

import java.util.Optional;

/** The open tasks of the one who is signed on. The engine stands behind it. */
public interface OpenTasks {

    /** The task, where the signed-on actor may see it: assigned to, or candidate in a duty held today. */
    Optional<OpenTask> find(String taskId);

    /**
     * Completes the task with its draft, in one transaction. Throws {@link FormRefused} where the answers cannot be
     * taken and {@link TaskTaken} where somebody else has it or had finished it.
     */
    void complete(String taskId);
}
