package vn.lachan.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.Reason;

/** Reads what a rule asks beside the pattern it is about: other jobs, findings, and their combinations. */
final class Groups {

    private final Tokens tokens;
    private final Law law;
    private final Names names;
    private final boolean aboutJobs;

    /** Reads from where {@code tokens} stand. */
    Groups(Tokens tokens, Law law, Names names, boolean aboutJobs) {
        this.tokens = tokens;
        this.law = law;
        this.names = names;
        this.aboutJobs = aboutJobs;
    }

    Condition group() {
        if (tokens.skip("(")) {
            tokens.enter();
            Condition inner = combined();
            tokens.leave();
            tokens.take(")");
            return inner;
        }
        if (tokens.at("Child")) {
            return sameChild();
        }
        if (!tokens.at("exists") && !tokens.at("not")) {
            throw new NotInTheLanguage(
                    tokens.line(),
                    "ở đây chỉ có thể là exists, not, Child, ( hoặc then",
                    "only exists, not, Child, ( or then can stand here");
        }
        boolean exists = tokens.skip("exists");
        if (!exists) {
            tokens.take("not");
        }
        return related(exists);
    }

    private Condition combined() {
        List<Condition> parts = new ArrayList<>(List.of(group()));
        boolean or = tokens.at("or");
        String word = or ? "or" : "and";
        while (tokens.skip(word)) {
            parts.add(group());
        }
        return or ? new Any(parts) : new All(parts);
    }

    /** {@code Child( this == $child, ... )}: more about the same child. */
    private Condition sameChild() {
        int line = tokens.line();
        if (aboutJobs) {
            throw new NotInTheLanguage(
                    line, "quy tắc về Job không hỏi thêm Child", "a rule about a Job asks no Child pattern");
        }
        tokens.take("Child");
        tokens.take("(");
        tokens.take("this");
        tokens.take("==");
        names.refuseUnlessSubject(tokens.variable(), line);
        tokens.take(",");
        Condition inner = new Constraints(tokens, law, names, Field.OF_CHILD).all();
        tokens.take(")");
        return inner;
    }

    private Condition related(boolean exists) {
        boolean jobs = tokens.at("Job");
        tokens.take(jobs ? "Job" : "Finding");
        tokens.take("(");
        boolean ofJob = !jobs && tokens.at("job");
        join(ofJob);
        Map<String, Field> fields = jobs ? Field.OF_JOB : Field.OF_FINDING;
        int line = tokens.line();
        Condition inner = new All(List.of());
        if (tokens.skip(",")) {
            inner = new Constraints(tokens, law, names, fields).all();
        }
        tokens.take(")");
        Set<String> codes = jobs ? Set.of() : codesAskedFor(inner, line);
        return new Exists(jobs ? Link.JOBS : ofJob ? Link.FINDINGS_OF_JOB : Link.FINDINGS, inner, codes, exists);
    }

    /** {@code child == $child}, {@code child == $job.child} or {@code job == $job}. */
    private void join(boolean ofJob) {
        int line = tokens.line();
        tokens.take(ofJob ? "job" : "child");
        tokens.take("==");
        names.refuseUnlessSubject(tokens.variable(), line);
        boolean throughJob = tokens.skip(".");
        if (throughJob) {
            tokens.take("child");
        }
        if (ofJob ? throughJob || !aboutJobs : throughJob != aboutJobs) {
            throw new NotInTheLanguage(
                    line,
                    "phải nối bằng child == $child, child == $job.child hoặc job == $job",
                    "must be joined by child == $child, child == $job.child or job == $job");
        }
    }

    private Set<String> codesAskedFor(Condition inner, int line) {
        Set<String> asked =
                Asked.codes(inner, law.reasons().stream().map(Reason::code).toList());
        if (asked.isEmpty()) {
            throw new NotInTheLanguage(
                    line, "Finding phải nêu mã có trong bảng", "a Finding must name codes that stand in the tables");
        }
        return asked;
    }
}
