package vn.lachan.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;

/**
 * Reads rule files under one law. The grammar is ours and closed: what it does not have is refused with file, line and
 * reason, and nothing of a file is run to read it.
 *
 * <pre>
 * rule  := "rule" STRING "@article" "(" STRING ")" "when" [law] about then
 * law   := VARIABLE ":" "Law" "(" ")"
 * about := VARIABLE ":" ("Child" | "Job") "(" [constraints] ")" group*
 * group := ("exists" | "not") pattern | "Child" pattern | "(" group (("and" | "or") group)* ")"
 * then  := "then" "finding" "(" STRING "," VARIABLE ")" ";" "end"
 * </pre>
 */
public final class RuleParser {

    private static final int LONGEST = 2000;
    private static final Words MEND = new Words(
            "Sửa theo mục \"Viết quy tắc\" của README; ngoài những gì mục ấy nêu, không viết được gì khác.",
            "Mend it as the README says under \"Viết quy tắc\"; nothing else can be written.");

    private final String file;
    private final Tokens tokens;
    private final Law law;

    private RuleParser(String file, String text, Law law) {
        this.file = file;
        this.tokens = new Tokens(Lexer.cut(text));
        this.law = law;
    }

    /** The rules of a file; faults are added, and a file with a fault gives no rules. */
    public static List<Rule> parse(String file, String text, Law law, Faults faults) {
        try {
            RuleParser parser = new RuleParser(file, text, law);
            List<Rule> rules = new ArrayList<>();
            while (!parser.tokens.atEnd()) {
                rules.add(parser.rule());
            }
            return rules;
        } catch (NotInTheLanguage refused) {
            faults.error(file, refused.line(), null, refused.why(), MEND);
            return List.of();
        }
    }

    private Rule rule() {
        int line = tokens.line();
        int before = tokens.taken();
        tokens.take("rule");
        String name = tokens.string();
        tokens.take("@");
        tokens.take("article");
        tokens.take("(");
        String article = tokens.string();
        tokens.take(")");
        tokens.take("when");
        Names names = new Names();
        List<Condition> conditions = new ArrayList<>();
        boolean aboutJobs = subject(names, conditions);
        Groups groups = new Groups(tokens, law, names, aboutJobs);
        while (!tokens.at("then")) {
            conditions.add(groups.group());
        }
        consequence(name, names);
        if (tokens.taken() - before > LONGEST) {
            throw new NotInTheLanguage(
                    line,
                    "quy tắc " + name + " quá dài, hãy chia thành nhiều mã",
                    "the rule " + name + " is too long, make several codes of it");
        }
        return new Rule(file, line, name, article, aboutJobs, flat(conditions));
    }

    /** The law's pattern, where there is one, and the pattern of the child or job that the rule is about. */
    private boolean subject(Names names, List<Condition> conditions) {
        String variable = tokens.variable();
        tokens.take(":");
        if (tokens.at("Law")) {
            tokens.take("Law");
            tokens.take("(");
            tokens.take(")");
            names.law(variable);
            variable = tokens.variable();
            tokens.take(":");
        }
        boolean aboutJobs = tokens.at("Job");
        tokens.take(aboutJobs ? "Job" : "Child");
        names.subject(variable, tokens.line());
        tokens.take("(");
        if (!tokens.at(")")) {
            conditions.add(new Constraints(tokens, law, names, aboutJobs ? Field.OF_JOB : Field.OF_CHILD).all());
        }
        tokens.take(")");
        return aboutJobs;
    }

    private void consequence(String name, Names names) {
        tokens.take("then");
        tokens.take("finding");
        tokens.take("(");
        int line = tokens.line();
        if (!tokens.string().equals(name)) {
            throw new NotInTheLanguage(
                    line,
                    "finding(...) phải mang tên của quy tắc: " + name,
                    "finding(...) must bear the rule's name: " + name);
        }
        tokens.take(",");
        names.refuseUnlessSubject(tokens.variable(), line);
        tokens.take(")");
        tokens.take(";");
        tokens.take("end");
    }

    private static Condition flat(List<Condition> conditions) {
        List<Condition> parts = new ArrayList<>();
        for (Condition condition : conditions) {
            parts.addAll(condition instanceof All all ? all.parts() : List.of(condition));
        }
        return new All(List.copyOf(parts));
    }
}
