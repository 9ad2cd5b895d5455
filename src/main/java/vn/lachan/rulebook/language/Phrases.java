package vn.lachan.rulebook.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lachan.rulebook.Clause;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.Law;

/** Says in words, under one law, what a rule asks. */
public final class Phrases {

    private static final Map<Order, Words> OF_DAYS = Map.of(
            Order.LESS, new Words("trước", "is before"),
            Order.AT_MOST, new Words("không sau", "is not after"),
            Order.MORE, new Words("sau", "is after"),
            Order.AT_LEAST, new Words("không trước", "is not before"));
    private static final Map<Order, Words> OF_NUMBERS = Map.of(
            Order.EQUAL, new Words("là", "is"),
            Order.UNEQUAL, new Words("khác", "is not"),
            Order.LESS, new Words("dưới", "is under"),
            Order.AT_MOST, new Words("không quá", "is at most"),
            Order.MORE, new Words("quá", "is over"),
            Order.AT_LEAST, new Words("từ", "is at least"));

    private final Law law;

    public Phrases(Law law) {
        this.law = law;
    }

    /** What a rule asks; of one job where it is about jobs. */
    public Clause of(Rule rule) {
        return rule.aboutJobs()
                ? Clause.of(
                        "Với từng việc làm của trẻ, tất cả điều sau:",
                        "For each job of the child, all of:",
                        conditions(rule.condition()))
                : of(rule.condition());
    }

    /** The names of the facts that a rule looks at, in their order. */
    public List<Words> facts(Rule rule) {
        Set<Field> fields = new LinkedHashSet<>();
        fields(rule.condition(), fields);
        return fields.stream().map(Field::words).distinct().toList();
    }

    private static void fields(Condition condition, Set<Field> fields) {
        if (condition instanceof All all) {
            all.parts().forEach(part -> fields(part, fields));
        } else if (condition instanceof Any any) {
            any.parts().forEach(part -> fields(part, fields));
        } else if (condition instanceof Exists exists) {
            if (exists.link() == Link.JOBS) {
                fields(exists.inner(), fields);
            }
        } else {
            fields.addAll(Asked.fields(condition));
        }
    }

    private Clause of(Condition condition) {
        if (condition instanceof All all) {
            return all.parts().size() == 1
                    ? of(all.parts().get(0))
                    : Clause.of("Tất cả điều sau:", "All of:", parts(all.parts()));
        }
        if (condition instanceof Any any) {
            return Clause.of("Ít nhất một điều sau:", "At least one of:", parts(any.parts()));
        }
        if (condition instanceof Exists exists) {
            return exists.link() == Link.JOBS ? ofJobs(exists) : ofFindings(exists);
        }
        if (condition instanceof Known known) {
            Words asked = words(known.asked());
            return known.known()
                    ? Clause.leaf("đã rõ " + asked.vi(), asked.en() + " is known")
                    : Clause.leaf("chưa rõ " + asked.vi(), asked.en() + " is not known");
        }
        if (condition instanceof Compared compared) {
            return sentence(words(compared.left()), order(compared), words(compared.right()));
        }
        if (condition instanceof Is is) {
            return yesOrNo(is);
        }
        return codes(condition);
    }

    private static Words order(Compared compared) {
        Words ofNumbers = Objects.requireNonNull(OF_NUMBERS.get(compared.order()));
        return compared.left().type() == Operand.Type.DATE
                ? OF_DAYS.getOrDefault(compared.order(), ofNumbers)
                : ofNumbers;
    }

    private List<Clause> conditions(Condition condition) {
        return condition instanceof All all ? parts(all.parts()) : List.of(of(condition));
    }

    private List<Clause> parts(List<Condition> parts) {
        return parts.stream().map(this::of).toList();
    }

    private Clause ofJobs(Exists jobs) {
        List<Clause> inner = conditions(jobs.inner());
        return jobs.exists()
                ? Clause.of("Có ít nhất một việc làm mà:", "There is a job of which:", inner)
                : Clause.of("Không có việc làm nào mà:", "There is no job of which:", inner);
    }

    private static Clause ofFindings(Exists findings) {
        String codes = String.join(", ", findings.codes());
        boolean own = findings.link() == Link.FINDINGS_OF_JOB;
        String vi =
                (findings.exists() ? "đã có" : "không có") + (findings.codes().size() > 1 ? " một trong các" : "")
                        + " căn cứ " + codes + (own ? " cho chính việc này" : "");
        String en = (findings.exists() ? "there is" : "there is not")
                + (findings.codes().size() > 1 ? " one of the findings " : " the finding ")
                + codes
                + (own ? " on this very job" : "");
        return Clause.leaf(vi, en);
    }

    private Clause yesOrNo(Is is) {
        if (is.asked() instanceof Operand.LookedUp asked) {
            LookUps.LookUp lookUp = LookUps.named(asked.name());
            return sentence(words(asked.about()), is.yes() ? lookUp.yes() : lookUp.no(), new Words("", ""));
        }
        Words asked = words(is.asked());
        return is.yes()
                ? Clause.leaf(asked.vi(), asked.en())
                : Clause.leaf("đã rõ là không: " + asked.vi(), "it is known not to be so: " + asked.en());
    }

    private Clause codes(Condition condition) {
        if (condition instanceof OneOf oneOf) {
            boolean many = oneOf.asked().type() == Operand.Type.CODES;
            Words among = many
                    ? oneOf.among() ? new Words("có", "include") : new Words("không có", "do not include")
                    : oneOf.among() ? new Words("là", "is") : new Words("không phải", "is not");
            return sentence(words(oneOf.asked()), among, named(oneOf));
        }
        Starts starts = (Starts) condition;
        return sentence(
                words(starts.asked()),
                starts.so()
                        ? new Words("bắt đầu bằng", "begins with")
                        : new Words("không bắt đầu bằng", "does not begin with"),
                new Words(starts.prefix(), starts.prefix()));
    }

    private Words named(OneOf oneOf) {
        Map<String, Words> names =
                oneOf.asked() instanceof Operand.Value value && value.field().codes() != null
                        ? law.codes().lists().getOrDefault(value.field().codes(), Map.of())
                        : Map.of();
        List<Words> said = new ArrayList<>();
        for (String code : oneOf.codes()) {
            Words name = names.get(code);
            said.add(name == null ? new Words(code, code) : quoted(name));
        }
        return new Words(joined(said, Words::vi, " hoặc "), joined(said, Words::en, " or "));
    }

    private static Words quoted(Words name) {
        return new Words("“" + name.vi() + "”", "“" + name.en() + "”");
    }

    private static String joined(Collection<Words> words, Function<Words, String> language, String or) {
        return words.stream().map(language).collect(Collectors.joining(or));
    }

    private static Clause sentence(Words subject, Words verb, Words object) {
        return Clause.leaf(
                (subject.vi() + " " + verb.vi() + " " + object.vi()).strip(),
                (subject.en() + " " + verb.en() + " " + object.en()).strip());
    }

    private Words words(Operand operand) {
        if (operand instanceof Operand.Value value) {
            return value.field().words();
        }
        if (operand instanceof Operand.Size size) {
            Words set = words(size.set());
            return new Words("số mã của " + set.vi(), "the number of " + set.en());
        }
        if (operand instanceof Operand.LookedUp asked) {
            Words number = LookUps.named(asked.name()).yes();
            Words about = words(asked.about());
            return new Words(number.vi() + " " + about.vi(), number.en() + " " + about.en());
        }
        return operand instanceof Operand.Fixed fixed
                ? fixed(fixed)
                : new Words(operand.toString(), operand.toString());
    }

    private Words fixed(Operand.Fixed fixed) {
        String value = fixed.value().toString();
        Words name = fixed.name() == null ? null : law.numberName(fixed.name());
        return name == null
                ? new Words(value, value)
                : new Words(value + " (" + name.vi() + ")", value + " (" + name.en() + ")");
    }
}
