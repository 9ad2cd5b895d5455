package vn.lachan.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lachan.intervention.CaseWork;
import vn.lachan.taskform.ReadableAnswers.Line;

/**
 * A child's file as its page shows it.
 *
 * @param childClass the class that a person confirmed, in words
 * @param basis by which law the child is supported, a code; null where the case was erased
 */
public record FilePage(
        String caseNumber,
        String reportNumber,
        String state,
        String urgency,
        String incidentUnit,
        @Nullable String residenceUnit,
        String responsibleUnit,
        Instant receivedAt,
        @Nullable String childClass,
        @Nullable String basis,
        List<Line> child,
        List<Task> tasks,
        List<Awaited> awaited,
        CaseWork.Shown work,
        List<Form> forms,
        List<Step> steps) {

    public boolean isErased() {
        return basis == null;
    }

    public boolean isClassified() {
        return !work.judged().isEmpty();
    }

    /** An open task. */
    public record Task(
            String id, String name, String law, @Nullable Instant due, boolean overdue, String who, boolean mine) {}

    /** A moment that the case waits for. */
    public record Awaited(String what, Instant at) {}

    /** A form with all the times that it was completed. */
    public record Form(String key, String title, String official, List<Version> versions) {}

    /** One time that a form was completed. */
    public record Version(int number, Instant at, String who) {}

    /**
     * One thing that was done, out of the ledger.
     *
     * @param law by which it was done, if any
     * @param told what the page says of it
     * @param written what somebody wrote, in {@code form}
     */
    public record Step(
            Instant at,
            String who,
            @Nullable String role,
            String what,
            boolean alarming,
            String law,
            List<Line> told,
            @Nullable String form,
            int version,
            List<Line> written) {}
}
