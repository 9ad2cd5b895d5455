package vn.lachan.rulebook.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.Judgement;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Urgency;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.gate.Expectation.Gap;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/** Each sign of coercion, exploitation and being moved, and each acute risk, makes something of the child. */
final class Signs {

    private final Rulebook rulebook;
    private final Children children;
    private final List<Expectation> expected = new ArrayList<>();

    Signs(Rulebook rulebook, Children children) {
        this.rulebook = rulebook;
        this.children = children;
    }

    List<Expectation> all() {
        for (Row row : rulebook.book().rows(Tables.CODES)) {
            String list = row.text("danh_muc");
            if (list.equals("coercion") || list.equals("exploitation")) {
                expect(row, list, child -> child, Signs::matters);
            } else if (list.equals("movement")) {
                expect(row, list, child -> child.with(c -> c.movedForExploitation = true), Expectations::classified);
            }
        }
        for (Row row : rulebook.book().rows(Tables.RISK_FACTORS)) {
            if (row.text("loai").equals("cap_tinh")) {
                expect(row, "riskFactors", child -> child, Expectations::classified);
            }
        }
        return expected;
    }

    private static boolean matters(Judgement judgement) {
        return Expectations.classified(judgement) || judgement.urgency() != Urgency.STANDARD;
    }

    private void expect(Row row, String list, UnaryOperator<SampleChild> change, Predicate<Judgement> met) {
        if (!children.codes(list).contains(row.text("ma"))) {
            return;
        }
        for (int age : children.ages()) {
            expected.add(new Expectation(
                    change.apply(children.quiet(age).having(list, row.text("ma"))),
                    met,
                    new Gap(
                            row.file(),
                            row.line(),
                            "ma",
                            "",
                            new Words("không quy tắc nào xét dấu hiệu này", "no rule looks at this sign"),
                            new Words(
                                    "Thêm mã vào quy tắc về dấu hiệu ấy, hoặc bỏ mã khỏi danh mục.",
                                    "Add the code to the rule about such signs, or take it off the list."))));
        }
    }

    /** Settings that change nothing at all, of a child who works for somebody against the law. */
    static void unread(Rulebook rulebook, Children children, Edition edition, Faults faults) {
        String work = children.codes("work").contains("OTHER")
                ? "OTHER"
                : children.codes("work").iterator().next();
        String employer = children.codes("employer").stream().findFirst().orElse(null);
        SampleChild child = children.quiet(12).working(work, employer);
        Judgement before = edition.judge(child.facts());
        for (Row row : rulebook.book().rows(Tables.CODES)) {
            String code = row.text("ma");
            if (row.text("danh_muc").equals("settings")
                    && edition.judge(child.having("settings", code).facts()).equals(before)) {
                faults.warning(
                        row,
                        "ma",
                        new Words("không dòng nào đọc mã " + code, "no row reads the code " + code),
                        new Words(
                                "Dùng nó trong routing.csv, hoặc bỏ nó khỏi danh mục.",
                                "Use it in routing.csv, or take it off the list."));
            }
        }
    }
}
