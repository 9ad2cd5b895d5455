package vn.lachan.taskform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import vn.lachan.identity.Actor;

/** What one form means to a capability: what it knows already, what else it demands, what the answers change. */
public interface FormHandler {

    /** The key of the form. */
    String formKey();

    /** What is known, by the names of the questions; the form takes what it asks or shows. */
    ObjectNode known(OpenTask task);

    /** Why {@code by} may not work on the task though it is addressed to their duty; empty where nothing speaks against it. */
    default List<FormError> barred(OpenTask task, Actor by) {
        return List.of();
    }

    /** What is wrong beyond the form's own definition; empty where nothing is. */
    List<FormError> check(OpenTask task, ObjectNode answers);

    /** Hears that {@code by} has opened the form, within a transaction of its own. */
    default void opened(OpenTask task, Actor by) {
        // To most forms it means nothing.
    }

    /**
     * Takes the answers into effect, within the transaction that completes the task.
     *
     * @return codes for the process to read, by variable name; never anything about a person
     */
    Map<String, String> apply(OpenTask task, ObjectNode answers, Actor by);
}
