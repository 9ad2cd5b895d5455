package vn.lachan.rulebook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.language.Child;
import vn.lachan.rulebook.language.Job;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.Reason;

/** Fills the places of a message, such as {@code {age}}, with what is known of the child and the job. */
final class Messages {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    private static final Set<String> PLACES =
            Set.of("age", "dayTotal", "weekTotal", "hoursPerDay", "hoursPerWeek", "work", "workplace");

    private final Law law;

    Messages(Law law, Faults faults) {
        this.law = law;
        for (Reason reason : law.reasons()) {
            PLACE.matcher(reason.message().vi() + reason.message().en())
                    .results()
                    .map(place -> place.group(1))
                    .filter(place -> !PLACES.contains(place))
                    .forEach(place -> faults.error(
                            "findings.csv",
                            null,
                            "thong_bao_vi",
                            new Words(
                                    reason.code() + ": không có chỗ điền {" + place + "}",
                                    reason.code() + ": there is no place {" + place + "}"),
                            new Words(
                                    "Chỗ điền được dùng: " + String.join(", ", new TreeSet<>(PLACES)) + ".",
                                    "Places that can be used: " + String.join(", ", new TreeSet<>(PLACES)) + ".")));
        }
    }

    Words fill(Words message, Child child, @Nullable Job job) {
        if (message.vi().indexOf('{') < 0 && message.en().indexOf('{') < 0) {
            return message;
        }
        return new Words(fill(message.vi(), child, job, true), fill(message.en(), child, job, false));
    }

    private String fill(String text, Child child, @Nullable Job job, boolean inVietnamese) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), child, job, inVietnamese)));
    }

    private String value(String place, Child child, @Nullable Job job, boolean inVietnamese) {
        return switch (place) {
            case "age" -> Objects.toString(child.age(), "…");
            case "dayTotal" -> number(child.hoursPerDay(), inVietnamese);
            case "weekTotal" -> number(child.hoursPerWeek(), inVietnamese);
            case "hoursPerDay" -> job == null ? "…" : number(job.facts().hoursPerDay(), inVietnamese);
            case "hoursPerWeek" -> job == null ? "…" : number(job.facts().hoursPerWeek(), inVietnamese);
            case "work" -> job == null ? "…" : name("work", job.facts().work(), inVietnamese);
            case "workplace" ->
                job == null ? "…" : name("workplace", job.facts().workplace(), inVietnamese);
            default -> "{" + place + "}";
        };
    }

    private String name(String list, @Nullable String code, boolean inVietnamese) {
        Words name = code == null
                ? null
                : law.codes().lists().getOrDefault(list, Map.of()).get(code);
        return name == null ? "…" : inVietnamese ? name.vi() : name.en();
    }

    /** Vietnamese writes a decimal comma. */
    static String number(@Nullable BigDecimal number, boolean inVietnamese) {
        if (number == null) {
            return "…";
        }
        String plain = number.stripTrailingZeros().toPlainString();
        return inVietnamese ? plain.replace('.', ',') : plain;
    }
}
