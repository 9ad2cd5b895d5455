package vn.lachan.rulebook;

import vn.lachan.rulebook.law.Faults;

/** Where an example stands, and where what is wrong with it is told. */
record ExamplePlace(String file, int line, Faults faults) {
    void fault(String vi, String en) {
        fault(
                vi,
                en,
                "Nếu quy tắc đúng thì sửa ví dụ; nếu ví dụ đúng thì sửa quy tắc hay bảng.",
                "Where the rules are right mend the example; where it is right mend the rules or tables.");
    }

    void malformed(String vi, String en) {
        fault(
                vi,
                en,
                "Sửa dòng này theo mục \"Ví dụ\" của README.",
                "Mend the line as the README says under \"Ví dụ\".");
    }

    private void fault(String vi, String en, String mendVi, String mendEn) {
        faults.error(file, line, null, new Words(vi, en), new Words(mendVi, mendEn));
    }
}
