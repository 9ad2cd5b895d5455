package vn.lachan.rulebook.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.law.Law;

/** Reads the constraints between the parentheses of one pattern, and checks their types and codes. */
final class Constraints {

    private final Tokens tokens;
    private final Law law;
    private final Map<String, Field> fields;
    private final Operands operands;

    Constraints(Tokens tokens, Law law, Names names, Map<String, Field> fields) {
        this.tokens = tokens;
        this.law = law;
        this.fields = fields;
        this.operands = new Operands(tokens, law, names, fields);
    }

    /** Constraints with commas between them. */
    Condition all() {
        List<Condition> parts = new ArrayList<>(List.of(any()));
        while (tokens.skip(",")) {
            parts.add(any());
        }
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    private Condition any() {
        List<Condition> parts = new ArrayList<>(List.of(every()));
        while (tokens.skip("||")) {
            parts.add(every());
        }
        return parts.size() == 1 ? parts.get(0) : OneOf.merged(parts).orElseGet(() -> new Any(parts));
    }

    private Condition every() {
        List<Condition> parts = new ArrayList<>(List.of(one()));
        while (tokens.skip("&&")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    private Condition one() {
        if (tokens.skip("!")) {
            tokens.enter();
            Condition negated = one().negated();
            tokens.leave();
            return negated;
        }
        if (tokens.skip("(")) {
            tokens.enter();
            Condition inner = any();
            tokens.leave();
            tokens.take(")");
            return inner;
        }
        return comparison();
    }

    private Condition comparison() {
        int line = tokens.line();
        Operand left = operands.next();
        if (tokens.skip("contains")) {
            require(
                    left.type() == Operand.Type.CODES,
                    line,
                    "contains chỉ dùng với danh sách mã",
                    "contains needs a set of codes");
            return new OneOf(left, Set.of(code(left, line)), true);
        }
        if (tokens.skip("in")) {
            require(left.type() == Operand.Type.TEXT, line, "in chỉ dùng với một mã", "in needs one code");
            return new OneOf(left, codes(left, line), true);
        }
        if (tokens.skip("str[startsWith]")) {
            require(
                    fields == Field.OF_FINDING,
                    line,
                    "chỉ dùng với code của Finding",
                    "works on the code of a Finding only");
            return new Starts(left, tokens.string(), true);
        }
        Order order = order();
        if (order == null) {
            require(left.type() == Operand.Type.FLAG, line, "thiếu phép so sánh", "a comparison is missing");
            return new Is(left, true);
        }
        return compared(left, order, line);
    }

    private Condition compared(Operand left, Order order, int line) {
        boolean equality = order == Order.EQUAL || order == Order.UNEQUAL;
        if (tokens.skip("null")) {
            require(equality, line, "null chỉ dùng với == và !=", "null goes with == and != only");
            return new Known(left, order == Order.UNEQUAL);
        }
        if (tokens.at("true") || tokens.at("false")) {
            boolean yes = tokens.skip("true") || !tokens.skip("false");
            require(
                    equality && left.type() == Operand.Type.FLAG,
                    line,
                    "không phải điều kiện có hoặc không",
                    "is not a yes-or-no condition");
            return new Is(left, yes == (order == Order.EQUAL));
        }
        if (tokens.at(Token.Kind.STRING)) {
            require(
                    equality && left.type() == Operand.Type.TEXT,
                    line,
                    "mã chỉ so sánh được bằng == và !=",
                    "a code is compared by == and != only");
            return new OneOf(left, Set.of(code(left, line)), order == Order.EQUAL);
        }
        Operand right = tokens.at(Token.Kind.NUMBER)
                ? new Operand.Fixed(Operand.Type.NUMBER, Operands.simplest(new BigDecimal(tokens.number())))
                : operands.next();
        boolean ordered = left.type() == Operand.Type.NUMBER || left.type() == Operand.Type.DATE;
        require(
                left.type() == right.type() && (ordered || (equality && left.type() == Operand.Type.TEXT)),
                line,
                "hai vế không so sánh được với nhau",
                "the two sides cannot be compared");
        return new Compared(left, order, Operands.besides(left, right));
    }

    private @Nullable Order order() {
        for (Order order : Order.values()) {
            if (tokens.skip(order.sign())) {
                return order;
            }
        }
        return null;
    }

    private Set<String> codes(Operand asked, int line) {
        Set<String> codes = new LinkedHashSet<>();
        tokens.take("(");
        do {
            codes.add(code(asked, line));
        } while (tokens.skip(","));
        tokens.take(")");
        return codes;
    }

    /** A code in quotes; it must stand in the list of the field it is compared with. */
    private String code(Operand asked, int line) {
        String code = tokens.string();
        boolean known = true;
        if (fields == Field.OF_FINDING) {
            known = law.reason(code) != null;
        } else if (asked instanceof Operand.Value value && value.field().codes() != null) {
            known = law.codes().know(value.field().codes(), code);
        }
        require(known, line, "không có mã " + code, "there is no code " + code);
        return code;
    }

    private static void require(boolean holds, int line, String vi, String en) {
        if (!holds) {
            throw new NotInTheLanguage(line, vi, en);
        }
    }
}
