package vn.lachan.rulebook;

/** What can be wrong with facts as they are sent, in words for whoever sent them. */
enum Unfit {
    NOT_JSON("Nội dung không phải JSON hợp lệ, mã hóa UTF-8.", "This is not valid JSON in UTF-8."),
    NOT_ONE_OBJECT("Cần đúng một đối tượng JSON.", "One JSON object is expected."),
    UNKNOWN_PROPERTY("Không có thuộc tính nào tên như vậy.", "There is no property of this name."),
    TWICE("Thuộc tính này được ghi hai lần.", "This property is given twice."),
    REQUIRED("Bắt buộc phải có.", "This is required."),
    NOT_TEXT("Phải là một chuỗi ký tự.", "A string is expected."),
    BROKEN_TEXT("Chuỗi có ký tự không hợp lệ.", "The string has an invalid character."),
    LONG_REF("Dài quá 64 ký tự.", "This is longer than 64 characters."),
    LONG_TEXT("Dài quá 500 ký tự.", "This is longer than 500 characters."),
    NOT_TRUE_OR_FALSE("Phải là true hoặc false.", "True or false is expected."),
    NOT_A_NUMBER("Phải là một số.", "A number is expected."),
    TOO_MANY_DIGITS("Số này có quá nhiều chữ số.", "This number has too many digits."),
    DAY_HOURS("Số giờ một ngày phải từ 0 đến 24.", "Hours a day must be 0 to 24."),
    WEEK_HOURS("Số giờ một tuần phải từ 0 đến 168.", "Hours a week must be 0 to 168."),
    PERCENT("Tỷ lệ phần trăm phải từ 0 đến 100.", "A percentage must be 0 to 100."),
    NOT_A_DATE(
            "Phải là một ngày có thật từ năm 1900 đến 2200, viết như 2026-11-22.",
            "A real date of the years 1900 to 2200 is expected, written like 2026-11-22."),
    NOT_A_LIST("Phải là một danh sách.", "A list is expected."),
    NOTHING_IN_LIST("Danh sách không được có phần tử null.", "A list cannot have an element null."),
    NOT_AN_OBJECT("Phải là một đối tượng JSON.", "A JSON object is expected."),
    UNKNOWN_CODE("Mã này không có trong danh mục.", "This code is not on the list."),
    MANY_JOBS("Nhiều nhất là 100 công việc.", "At most 100 jobs can be told."),
    JOBS_WITHOUT_WORK("Chỉ được kê công việc khi working là true.", "Jobs can be told only where working is true."),
    BORN_LATER("Ngày sinh không thể sau factDate.", "The birth date cannot be after factDate."),
    BEFORE_ANY_RULEBOOK(
            "Không có bộ quy tắc nào áp dụng cho ngày này.", "No rulebook is in force for facts of this date.");

    private final String vietnamese;
    private final String english;

    Unfit(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    Words words() {
        return new Words(vietnamese, english);
    }
}
