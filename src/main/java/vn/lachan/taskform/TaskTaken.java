package vn.lachan.taskform;

/** Somebody else has the task, or has finished it in the meantime. Nothing was changed. */
public final class TaskTaken extends RuntimeException {

    public TaskTaken(String message) {
        super(message);
    }
}
