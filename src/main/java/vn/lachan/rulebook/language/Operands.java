package vn.lachan.rulebook.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.language.LookUps.LookUp;
import vn.lachan.rulebook.law.Law;

/** Reads fields and look-ups. */
final class Operands {

    private final Tokens tokens;
    private final Law law;
    private final Names names;
    private final Map<String, Field> fields;

    Operands(Tokens tokens, Law law, Names names, Map<String, Field> fields) {
        this.tokens = tokens;
        this.law = law;
        this.names = names;
        this.fields = fields;
    }

    Operand next() {
        int line = tokens.line();
        if (tokens.at(Token.Kind.VARIABLE)) {
            names.refuseUnlessLaw(tokens.variable(), line);
            tokens.take(".");
            return lookUp(tokens.name(), line);
        }
        return field(tokens.name(), line);
    }

    private Operand field(String name, int line) {
        Field field = fields.get(name);
        if (field == null) {
            throw new NotInTheLanguage(
                    line,
                    "ở đây không có dữ kiện " + name + "; có: " + listed(),
                    "there is no " + name + " here; there is: " + listed());
        }
        if (field.type() == Operand.Type.CODES && tokens.skip(".")) {
            tokens.take("size");
            return new Operand.Size(new Operand.Value(field));
        }
        return new Operand.Value(field);
    }

    private String listed() {
        return String.join(", ", fields.keySet().stream().sorted().toList());
    }

    private Operand lookUp(String name, int line) {
        tokens.take("(");
        Operand found = name.equals("number") ? number(line) : called(name, line);
        tokens.take(")");
        return found;
    }

    private Operand number(int line) {
        String name = tokens.string();
        BigDecimal number = law.number(name);
        if (number == null) {
            throw new NotInTheLanguage(line, "numbers.csv không có " + name, "numbers.csv has no " + name);
        }
        return new Operand.Fixed(Operand.Type.NUMBER, simplest(number), name);
    }

    /** Whole numbers as Integer, which compares faster with an age. */
    static Object simplest(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.precision() < 10
                ? (Object) number.intValueExact()
                : number;
    }

    /** A fixed number as hours are kept, unless it stands beside an age or a count. */
    static Operand besides(Operand left, Operand right) {
        boolean decimal = left instanceof Operand.Value value && !value.field().isAge();
        return decimal && right instanceof Operand.Fixed fixed && fixed.value() instanceof Integer whole
                ? new Operand.Fixed(fixed.type(), BigDecimal.valueOf(whole), fixed.name())
                : right;
    }

    private Operand called(String name, int line) {
        LookUp lookUp = LookUps.BY_NAME.get(name);
        if (lookUp == null) {
            String all =
                    String.join(", ", LookUps.BY_NAME.keySet().stream().sorted().toList());
            throw new NotInTheLanguage(
                    line,
                    "Law không có cách tra cứu " + name + "; có: number, " + all,
                    "the Law has no look-up " + name + "; there is: number, " + all);
        }
        List<Operand> arguments = new ArrayList<>();
        for (Operand.Type type : lookUp.takes()) {
            if (!arguments.isEmpty()) {
                tokens.take(",");
            }
            Operand argument = field(tokens.name(), line);
            if (argument.type() != type) {
                throw new NotInTheLanguage(
                        line, argument + " không dùng được cho " + name, argument + " does not fit " + name);
            }
            arguments.add(argument);
        }
        LookUps.Ask ask = lookUp.ask();
        return new Operand.LookedUp(
                name,
                lookUp.answers(),
                arguments.get(0),
                arguments.size() > 1 ? arguments.get(1) : null,
                codes(lookUp, arguments.get(0)),
                (about, beside) -> ask.of(law, about, beside));
    }

    private @Nullable Set<String> codes(LookUp lookUp, Operand about) {
        boolean yesOrNo = lookUp.takes().equals(List.of(Operand.Type.TEXT)) && lookUp.answers() == Operand.Type.FLAG;
        if (!yesOrNo || !(about instanceof Operand.Value value) || value.field().codes() == null) {
            return null;
        }
        return law.codes().lists().getOrDefault(value.field().codes(), Map.of()).keySet().stream()
                .filter(code -> Boolean.TRUE.equals(lookUp.ask().of(law, code, null)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
