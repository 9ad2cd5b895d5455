package vn.lachan.rulebook.gate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.language.RuleAtAge;
import vn.lachan.rulebook.law.Law;

/** Made-up children of one edition: each age that means something else, each work, each kind of employer, and nothing else told. */
final class Children {

    private static final int GROWN_UP = 18;
    private static final int OLDEST = 100;
    private static final int MOST = 20_000;
    private static final int MOST_EMPLOYERS = 20;

    private final Law law;
    private final LocalDate day;
    private final List<Integer> ages;

    Children(Rulebook.Parts parts) {
        this.law = parts.law();
        this.day = parts.edition().inForceFrom();
        this.ages = ages(parts);
    }

    Law law() {
        return law;
    }

    Collection<String> codes(String list) {
        return law.codes().lists().getOrDefault(list, Map.of()).keySet();
    }

    /** Of all completed years below the age of majority that mean the same to every rule and table the last. */
    private static List<Integer> ages(Rulebook.Parts parts) {
        Law law = parts.law();
        Map<Object, Integer> byMeaning = new LinkedHashMap<>();
        int below = Math.min(OLDEST, number(law, "ADULT_AGE"));
        for (int age = 0; age < below; age++) {
            byMeaning.put(
                    List.of(
                            RuleAtAge.of(parts.rules(), age),
                            law.band(age).code(),
                            age < number(law, "LIGHT_WORK_AGE"),
                            age < number(law, "WORKING_AGE"),
                            age < number(law, "CHILD_AGE")),
                    age);
        }
        return List.copyOf(byMeaning.values());
    }

    private static int number(Law law, String name) {
        BigDecimal number = law.number(name);
        return number == null ? GROWN_UP : number.intValue();
    }

    List<Integer> ages() {
        return ages;
    }

    /** A child of whom everything was asked and nothing was found. */
    SampleChild quiet(@Nullable Integer age) {
        return new SampleChild(day, age);
    }

    List<String> employers() {
        return codes("employer").stream().limit(MOST_EMPLOYERS).toList();
    }

    /** The codes of work, of a very long list as many as can be tried. */
    List<String> works() {
        int each = ages.size() * (employers().size() + 1);
        return codes("work").stream().limit(MOST / Math.max(1, each)).toList();
    }

    /** Whether every work and employer is tried. */
    boolean all() {
        return works().size() == codes("work").size()
                && employers().size() == codes("employer").size();
    }

    /** Short work by day at an ordinary place, for each employer and for one who is unknown. */
    List<SampleChild> modest() {
        List<SampleChild> children = new ArrayList<>();
        List<String> works = works();
        List<String> employers = employers();
        for (int age : ages()) {
            for (String work : works) {
                children.add(quiet(age).working(work, null));
                employers.forEach(employer -> children.add(quiet(age).working(work, employer)));
            }
        }
        return children;
    }
}
