package vn.lachan.rulebook.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.Law;

/** Says of a made-up child what matters, as one would tell a colleague. */
final class ChildInWords {

    private final Law law;
    private final SampleChild child;
    private final List<String> vi = new ArrayList<>();
    private final List<String> en = new ArrayList<>();

    private ChildInWords(Law law, SampleChild child) {
        this.law = law;
        this.child = child;
    }

    static Words of(SampleChild child, Law law) {
        ChildInWords words = new ChildInWords(law, child);
        words.tell();
        return new Words(String.join(", ", words.vi), String.join(", ", words.en));
    }

    private void say(String vietnamese, String english) {
        vi.add(vietnamese);
        en.add(english);
    }

    private void tell() {
        if (child.age == null) {
            say("trẻ chưa rõ tuổi, đang đi học", "a child of unknown age, at school");
        } else {
            say("bé trai %d tuổi, đang đi học".formatted(child.age), "a boy of %d, at school".formatted(child.age));
        }
        if (child.working == null) {
            say("chưa rõ có làm việc không", "not known whether he works");
        } else if (!child.working) {
            say("không làm việc", "not working");
        } else if (!child.jobTold) {
            say("có làm việc, chưa rõ việc gì", "working, the job unknown");
        } else {
            job();
        }
        child.signs.forEach((list, codes) -> codes.forEach(code -> {
            Words name = name(list, code);
            say("có “" + name.vi() + "”", "with “" + name.en() + "”");
        }));
        List.of("coercion", "exploitation", "movement").forEach(list -> {
            if (!child.signs.containsKey(list)) {
                say("chưa hỏi về " + list, "not asked about " + list);
            }
        });
        if (Boolean.TRUE.equals(child.movedForExploitation)) {
            say("được đưa đi để bóc lột", "moved for exploitation");
        }
        say("ngày " + Day.vi(child.day), "on " + child.day);
    }

    private void job() {
        Words work = name("work", child.work);
        String employer = child.employer;
        if (employer == null) {
            say(
                    "làm “%s” cho ai chưa rõ".formatted(work.vi()),
                    "doing “%s” for an unknown employer".formatted(work.en()));
        } else {
            Words whom = name("employer", employer);
            say(
                    "làm “%s” cho %s".formatted(work.vi(), whom.vi().toLowerCase(Locale.ROOT)),
                    "doing “%s” for: %s".formatted(work.en(), whom.en().toLowerCase(Locale.ROOT)));
        }
        if (!"NONE".equals(child.workplace)) {
            Words place = name("workplace", child.workplace);
            say("tại “" + place.vi() + "”", "at “" + place.en() + "”");
        }
        hours(child.hoursPerDay, "giờ/ngày", "hours a day");
        hours(child.hoursPerWeek, "giờ/tuần", "hours a week");
        flag(child.overtime, "làm thêm giờ", "overtime");
        flag(child.night, "làm ban đêm", "at night");
    }

    private void hours(@Nullable BigDecimal hours, String vietnamese, String english) {
        if (hours == null) {
            say("chưa rõ số " + vietnamese, "unknown " + english);
        } else {
            String plain = hours.stripTrailingZeros().toPlainString();
            say(plain.replace('.', ',') + " " + vietnamese, plain + " " + english);
        }
    }

    private void flag(@Nullable Boolean yes, String vietnamese, String english) {
        if (yes == null) {
            say("chưa rõ có " + vietnamese + " không", "not known whether " + english);
        } else if (yes) {
            say(vietnamese, english);
        }
    }

    private Words name(String list, @Nullable String code) {
        if (code == null) {
            return new Words("việc chưa rõ", "unknown");
        }
        return law.codes().lists().getOrDefault(list, Map.of()).getOrDefault(code, new Words(code, code));
    }
}
