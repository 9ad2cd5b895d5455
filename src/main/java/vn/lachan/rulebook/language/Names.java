package vn.lachan.rulebook.language;

import org.jspecify.annotations.Nullable;

/** The variables of one rule: the law's, and the one of the child or job that it is about. */
final class Names {

    private @Nullable String law;
    private @Nullable String subject;

    void law(String variable) {
        law = variable;
    }

    void subject(String variable, int line) {
        if (variable.equals(law)) {
            throw new NotInTheLanguage(line, "biến này đã dùng cho Law", "this variable stands for the Law already");
        }
        subject = variable;
    }

    void refuseUnlessLaw(String variable, int line) {
        if (!variable.equals(law)) {
            throw new NotInTheLanguage(
                    line,
                    "chỉ tra cứu được qua $law : Law(), không phải " + variable,
                    "look-ups go through $law : Law() only, not " + variable);
        }
    }

    void refuseUnlessSubject(String variable, int line) {
        if (!variable.equals(subject)) {
            throw new NotInTheLanguage(
                    line,
                    "biến này phải là của trẻ hoặc việc mà quy tắc nói đến: " + subject,
                    "this must be the variable of the child or job that the rule is about: " + subject);
        }
    }
}
