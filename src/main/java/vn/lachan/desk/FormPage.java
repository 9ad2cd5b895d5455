package vn.lachan.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lachan.taskform.ReadableAnswers.Line;

/**
 * One completed form as its page and its print show it.
 *
 * @param official what it is officially, such as Form 05 of Decree 56/2017
 * @param times how often the form was completed in this case
 */
public record FormPage(
        String caseNumber,
        String form,
        String title,
        String official,
        String law,
        int number,
        int times,
        Instant at,
        String who,
        @Nullable String role,
        List<Section> sections) {

    /** A part of the form. */
    public record Section(String title, List<Line> lines) {}
}
