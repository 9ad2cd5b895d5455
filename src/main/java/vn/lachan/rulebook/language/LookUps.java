package vn.lachan.rulebook.language;

import static vn.lachan.rulebook.language.Operand.Type.CODES;
import static vn.lachan.rulebook.language.Operand.Type.FLAG;
import static vn.lachan.rulebook.language.Operand.Type.NUMBER;
import static vn.lachan.rulebook.language.Operand.Type.TEXT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.law.AgeBand;
import vn.lachan.rulebook.law.Law;

/** The look-ups of the law that rules may call. */
final class LookUps {

    /** What a look-up of one law is asked about, what else it is told, and what it answers. */
    interface Ask {
        @Nullable
        Object of(Law law, Object about, @Nullable Object beside);
    }

    /** What a look-up takes and answers. */
    record LookUp(List<Operand.Type> takes, Operand.Type answers, Ask ask) {}

    static final Map<String, LookUp> BY_NAME = Map.ofEntries(
            Map.entry("light", ofText(Law::light)),
            Map.entry("artsOrSports", ofText(Law::artsOrSports)),
            Map.entry("hazardous", ofText(Law::hazardous)),
            Map.entry("repealed", ofText(Law::repealed)),
            Map.entry("openToOvertime", ofText(Law::openToOvertime)),
            Map.entry("openToNight", ofText(Law::openToNight)),
            Map.entry(
                    "prohibited",
                    new LookUp(
                            List.of(TEXT, NUMBER),
                            FLAG,
                            (law, place, hours) -> law.prohibited((String) place, (BigDecimal) hours))),
            Map.entry("hoursPerDay", ofAge(AgeBand::perDay)),
            Map.entry("hoursPerWeek", ofAge(AgeBand::perWeek)),
            Map.entry("ceilingPerDay", ofAge(AgeBand::ceilingPerDay)),
            Map.entry("ceilingPerWeek", ofAge(AgeBand::ceilingPerWeek)),
            Map.entry("acute", new LookUp(List.of(CODES), FLAG, (law, risks, none) -> law.acute(codes(risks)))),
            Map.entry(
                    "structural",
                    new LookUp(List.of(CODES), NUMBER, (law, risks, none) -> law.structural(codes(risks)))));

    private LookUps() {}

    private static LookUp ofText(BiFunction<Law, String, Boolean> ask) {
        return new LookUp(List.of(TEXT), FLAG, (law, code, none) -> ask.apply(law, (String) code));
    }

    private static LookUp ofAge(Function<AgeBand, @Nullable BigDecimal> ask) {
        return new LookUp(List.of(NUMBER), NUMBER, (law, age, none) -> ask.apply(law.band((Integer) age)));
    }

    @SuppressWarnings("unchecked")
    private static Set<String> codes(Object codes) {
        return (Set<String>) codes;
    }
}
