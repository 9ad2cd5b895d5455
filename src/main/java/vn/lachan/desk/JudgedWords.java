package vn.lachan.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import vn.lachan.intervention.Judged;
import vn.lachan.taskform.ReadableAnswers;
import vn.lachan.taskform.ReadableAnswers.Line;

/** Says what rules made of a child's facts: why, why not, whom to bring in, and by which rulebook. */
final class JudgedWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String FACTS_FORM = "gatherFacts";
    private static final int SHORT = 12;

    private final MessageSource words;
    private final ReadableAnswers answers;
    private final Locale locale;

    JudgedWords(MessageSource words, ReadableAnswers answers, Locale locale) {
        this.words = words;
        this.answers = answers;
        this.locale = locale;
    }

    /** Urgency, what holds, what nearly held, what was not known, whom to bring in, by which rulebook. */
    List<Line> of(Judged judged) {
        List<Line> lines = new ArrayList<>();
        if (judged.urgency() != null) {
            lines.add(new Line(say("task.urgency"), urgency(judged.urgency())));
        }
        judged.grounds().forEach(ground -> lines.add(new Line(say("step.rule", ground.rule()), ground(ground))));
        judged.nearMisses().forEach(near -> lines.add(new Line(say("step.near", near.rule()), near(near))));
        if (!judged.missing().isEmpty()) {
            lines.add(new Line(say("step.missing"), missing(judged)));
        }
        judged.routes().forEach(route -> lines.add(new Line(say("step.route"), route(route))));
        lines.add(new Line(say("step.rulebook"), rulebook(judged.rulebook())));
        if (!judged.receipt().isEmpty()) {
            lines.add(new Line(say("step.receipt"), judged.receipt()));
        }
        return lines;
    }

    String urgency(String code) {
        return orItself("urgency.", code);
    }

    String ground(Judged.Ground ground) {
        return ground.message() + "\n§ " + ground.legalBasis();
    }

    String near(Judged.NearMiss near) {
        return near.message()
                + "\n"
                + near.would().entrySet().stream().map(this::would).collect(Collectors.joining(" · "));
    }

    private String would(Map.Entry<String, String> would) {
        String value = would.getKey().equals("birthday")
                ? LocalDate.parse(would.getValue()).format(DATE)
                : orItself("near.", would.getValue());
        return orItself("near.", would.getKey()) + ": " + value.replace(">=", "≥");
    }

    String missing(Judged judged) {
        return judged.missing().stream()
                .map(pointer -> answers.question(FACTS_FORM, pointer, locale))
                .collect(Collectors.joining("\n"));
    }

    String route(Judged.Route route) {
        return orItself("role.", route.role()) + " – " + orItself("route.part.", route.part()) + "\n" + route.reason()
                + "\n§ " + route.legalBasis();
    }

    String rulebook(Judged.Rulebook rulebook) {
        String digits = rulebook.hash().substring(rulebook.hash().indexOf(':') + 1);
        return say(
                "step.rulebook.which",
                rulebook.version(),
                digits.substring(0, Math.min(SHORT, digits.length())),
                rulebook.inForceFrom().isEmpty()
                        ? ""
                        : LocalDate.parse(rulebook.inForceFrom()).format(DATE));
    }

    private String say(String key, Object... values) {
        return words.getMessage(key, values, locale);
    }

    private String orItself(String kind, String code) {
        return String.valueOf(words.getMessage(kind + code, null, code, locale));
    }
}
