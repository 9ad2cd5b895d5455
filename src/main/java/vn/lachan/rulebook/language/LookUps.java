package vn.lachan.rulebook.language;

import static vn.lachan.rulebook.language.Operand.Type.CODES;
import static vn.lachan.rulebook.language.Operand.Type.FLAG;
import static vn.lachan.rulebook.language.Operand.Type.NUMBER;
import static vn.lachan.rulebook.language.Operand.Type.TEXT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.AgeBand;
import vn.lachan.rulebook.law.Law;

/** The look-ups of the law that rules may call. */
final class LookUps {

    /** What a look-up of one law is asked about, what else it is told, and what it answers. */
    interface Ask {
        @Nullable
        Object of(Law law, Object about, @Nullable Object beside);
    }

    /**
     * What a look-up takes and answers.
     *
     * @param yes what people say where it answers yes, or what its number is
     * @param no what people say where it answers no, the same where it answers a number
     */
    record LookUp(List<Operand.Type> takes, Operand.Type answers, Words yes, Words no, Ask ask) {}

    static final Map<String, LookUp> BY_NAME = Map.ofEntries(
            listed("light", "trong danh mục công việc nhẹ", "on the list of light work", Law::light),
            listed("artsOrSports", "trong nghệ thuật, thể dục, thể thao", "in arts or sports", Law::artsOrSports),
            listed(
                    "hazardous",
                    "trong danh mục công việc cấm người chưa đủ 18 tuổi",
                    "on the list of work prohibited under 18",
                    Law::hazardous),
            listed("repealed", "trong danh mục đã hết hiệu lực", "on a repealed list", Law::repealed),
            listed(
                    "openToOvertime",
                    "trong danh mục được làm thêm giờ",
                    "on the list open to overtime",
                    Law::openToOvertime),
            listed(
                    "openToNight",
                    "trong danh mục được làm việc ban đêm",
                    "on the list open to night work",
                    Law::openToNight),
            Map.entry(
                    "prohibited",
                    new LookUp(
                            List.of(TEXT, NUMBER),
                            FLAG,
                            new Words(
                                    "cấm người chưa đủ 18 tuổi, xét cả số giờ một ngày nơi danh mục đòi hỏi",
                                    "is prohibited under 18, by the hours a day where the list says so"),
                            new Words("không cấm người chưa đủ 18 tuổi", "is not prohibited under 18"),
                            (law, place, hours) -> law.prohibited((String) place, (BigDecimal) hours))),
            ofAge("hoursPerDay", "số giờ bình thường một ngày", "the normal hours a day", AgeBand::perDay),
            ofAge("hoursPerWeek", "số giờ bình thường một tuần", "the normal hours a week", AgeBand::perWeek),
            ofAge("ceilingPerDay", "số giờ cao nhất một ngày", "the most hours a day", AgeBand::ceilingPerDay),
            ofAge("ceilingPerWeek", "số giờ cao nhất một tuần", "the most hours a week", AgeBand::ceilingPerWeek),
            Map.entry(
                    "acute",
                    new LookUp(
                            List.of(CODES),
                            FLAG,
                            new Words("có yếu tố cấp tính, một là đủ", "have an acute one, which is enough"),
                            new Words("không có yếu tố cấp tính", "have no acute one"),
                            (law, risks, none) -> law.acute(codes(risks)))),
            Map.entry(
                    "structural",
                    number(
                            CODES,
                            "số yếu tố cơ cấu trong",
                            "the structural ones among",
                            (law, risks, none) -> law.structural(codes(risks)))));

    private LookUps() {}

    /** The look-up that a rule was read with. */
    static LookUp named(String name) {
        return Objects.requireNonNull(BY_NAME.get(name));
    }

    private static Map.Entry<String, LookUp> listed(
            String name, String vi, String en, BiFunction<Law, String, Boolean> ask) {
        return Map.entry(
                name,
                new LookUp(
                        List.of(TEXT),
                        FLAG,
                        new Words("nằm " + vi, "is " + en),
                        new Words("không nằm " + vi, "is not " + en),
                        (law, code, none) -> ask.apply(law, (String) code)));
    }

    private static Map.Entry<String, LookUp> ofAge(
            String name, String vi, String en, Function<AgeBand, @Nullable BigDecimal> ask) {
        return Map.entry(
                name, number(NUMBER, vi + " theo", en + " by", (law, age, none) -> ask.apply(law.band((Integer) age))));
    }

    private static LookUp number(Operand.Type takes, String vi, String en, Ask ask) {
        Words words = new Words(vi, en);
        return new LookUp(List.of(takes), NUMBER, words, words, ask);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> codes(Object codes) {
        return (Set<String>) codes;
    }
}
