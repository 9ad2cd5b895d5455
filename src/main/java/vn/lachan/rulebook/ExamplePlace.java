package vn.lachan.rulebook;

import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.law.ExampleColumn;
import vn.lachan.rulebook.law.ExampleColumn.Part;
import vn.lachan.rulebook.law.Faults;

/** Where what is wrong with an example is told: at its line, of a table at the row and column that say it. */
record ExamplePlace(Example example, Faults faults) {

    /** What has to come back does not. */
    void differs(String answer, Words why) {
        fault(
                example.line(),
                heading(answer),
                why,
                "Nếu quy tắc đúng thì sửa ví dụ; nếu ví dụ đúng thì sửa quy tắc hay bảng.",
                "Where the rules are right mend the example; where it is right mend the rules or tables.");
    }

    /** The whole example cannot be read. */
    void malformed(String vi, String en) {
        malformed(example.line(), null, new Words(vi, en));
    }

    /** What is told of an answer cannot be. */
    void malformed(String answer, String vi, String en) {
        malformed(example.line(), heading(answer), new Words(vi, en));
    }

    /** A fact cannot be taken. */
    void malformed(FactsError error) {
        if (example.isRow()) {
            String[] steps = error.pointer().split("/", -1);
            boolean ofJob = steps.length > 2 && steps[1].equals("jobs");
            int line = ofJob ? example.jobLines().get(Integer.parseInt(steps[2])) : example.line();
            malformed(
                    line,
                    ExampleColumn.at(error.pointer())
                            .map(ExampleColumn::heading)
                            .orElse(null),
                    error.message());
        } else {
            malformed(
                    "dữ kiện sai ở " + error.pointer() + ": " + error.message().vi(),
                    "the facts are wrong at " + error.pointer() + ": "
                            + error.message().en());
        }
    }

    private void malformed(int line, @Nullable String column, Words why) {
        fault(line, column, why, "Sửa theo mục \"Ví dụ\" của README.", "Mend it as the README says under \"Ví dụ\".");
    }

    /** The column of an answer, by which a table calls it. */
    private @Nullable String heading(String answer) {
        return example.isRow()
                ? ExampleColumn.of(Part.RESULT, answer)
                        .map(ExampleColumn::heading)
                        .orElse(null)
                : null;
    }

    private void fault(int line, @Nullable String column, Words why, String mendVi, String mendEn) {
        faults.error(example.file(), line, column, why, new Words(mendVi, mendEn));
    }
}
