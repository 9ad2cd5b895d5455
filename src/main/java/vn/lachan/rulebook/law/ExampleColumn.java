package vn.lachan.rulebook.law;

import static vn.lachan.rulebook.law.Column.code;
import static vn.lachan.rulebook.law.Column.codes;
import static vn.lachan.rulebook.law.Column.date;
import static vn.lachan.rulebook.law.Column.decimal;
import static vn.lachan.rulebook.law.Column.oneOf;
import static vn.lachan.rulebook.law.Column.text;
import static vn.lachan.rulebook.law.Column.whole;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import vn.lachan.identity.Role;
import vn.lachan.rulebook.law.TableShape.Kind;

/**
 * A column of a table of examples: a property of the facts or of what has to come back, named as supervisors name it. A
 * table has those that it uses.
 */
@NamedInterface("files")
public enum ExampleColumn {
    NAME(Part.EXAMPLE, "ten", text("ten_vi")),
    NAME_EN(Part.EXAMPLE, "name", text("ten_en")),
    GOLDEN(Part.EXAMPLE, "golden", flag("chuan")),
    DEMO(Part.EXAMPLE, "demo", whole("bam_thu")),

    FACT_DATE(Part.CHILD, "factDate", date("ngay")),
    BIRTH_DATE(Part.CHILD, "birthDate", date("ngay_sinh")),
    BIRTH_DATE_PRECISION(Part.CHILD, "birthDatePrecision", code("ngay_sinh_ro_den")),
    SEX(Part.CHILD, "sex", code("gioi_tinh")),
    SCHOOLING(Part.CHILD, "schooling", code("di_hoc")),
    WORKING(Part.CHILD, "working", flag("dang_lam")),

    WORK(Part.JOB, "work", code("viec")),
    WORK_TEXT(Part.JOB, "workText", text("viec_ten")),
    WORKPLACE(Part.JOB, "workplace", code("viec_noi_lam")),
    HOURS_PER_DAY(Part.JOB, "hoursPerDay", decimal("viec_gio_ngay")),
    HOURS_PER_WEEK(Part.JOB, "hoursPerWeek", decimal("viec_gio_tuan")),
    OVERTIME(Part.JOB, "overtime", flag("viec_lam_them")),
    NIGHT(Part.JOB, "night", flag("viec_lam_dem")),
    EMPLOYER(Part.JOB, "employer", code("viec_cho_ai")),
    PROVINCIAL_CONSENT(Part.JOB, "provincialConsentDate", date("viec_ngay_tinh_dong_y")),
    GUARDIAN_CONSENT(Part.JOB, "guardianConsent", flag("viec_giam_ho_dong_y")),
    WRITTEN_CONTRACT(Part.JOB, "writtenContract", flag("viec_hop_dong")),
    HEALTH_CERTIFICATE(Part.JOB, "healthCertificate", flag("viec_giay_kham")),
    TRACKING_BOOK(Part.JOB, "trackingBook", flag("viec_so_theo_doi")),
    AFFECTS_SCHOOLING(Part.JOB, "affectsSchooling", flag("viec_anh_huong_hoc")),
    UNSAFE_FOR_AGE(Part.JOB, "unsafeForAge", flag("viec_khong_an_toan")),

    COERCION(Part.CHILD, "coercion", codes("ep_buoc")),
    EXPLOITATION(Part.CHILD, "exploitation", codes("boc_lot")),
    MOVEMENT(Part.CHILD, "movement", codes("dua_di")),
    MOVED_FOR_EXPLOITATION(Part.CHILD, "movedForExploitation", flag("dua_di_de_boc_lot")),
    CARER_IS_HARM_DOER(Part.CHILD, "carerIsHarmDoer", flag("nguoi_cham_soc_gay_hai")),
    SERIOUS_HARM(Part.CHILD, "seriousHarm", flag("ton_hai_nang")),
    INJURY_PERCENT(Part.CHILD, "injuryPercent", decimal("ton_thuong")),
    EMPLOYER_PRIOR_SANCTION(Part.CHILD, "employerPriorSanction", flag("chu_da_bi_phat")),
    RISK_FACTORS(Part.CHILD, "riskFactors", codes("nguy_co")),
    SPECIAL_CIRCUMSTANCES(Part.CHILD, "specialCircumstances", codes("hoan_canh")),
    SETTINGS(Part.CHILD, "settings", codes("boi_canh")),

    CHILD_CLASS(Part.RESULT, "childClass", code("kq_phan_loai")),
    URGENCY(Part.RESULT, "urgency", oneOf("kq_muc_do", "EMERGENCY", "URGENT", "STANDARD", ExampleColumn.NONE)),
    LEAD(Part.RESULT, "lead", oneOf("kq_chu_tri", agenciesOrNone())),
    RULES(Part.RESULT, "rules", codes("kq_can_cu")),
    VIOLATIONS(Part.RESULT, "violations", codes("kq_vi_pham")),
    ROLES(Part.RESULT, "roles", codes("kq_co_quan")),
    ROUTES(Part.RESULT, "routes", codes("kq_chuyen_gui")),
    MISSING_FACTS(Part.RESULT, "missingFacts", codes("kq_can_hoi")),
    REVIEWS(Part.RESULT, "reviews", codes("kq_ra_soat")),
    AGE_BAND(Part.RESULT, "ageBand", code("kq_nhom_tuoi")),
    NEAR_MISSES(Part.RESULT, "nearMisses", codes("kq_gan_vi_pham")),
    LEGAL(Part.RESULT, "legal", Column.citations("kq_vien_dan")),
    SERVICES(Part.RESULT, "services", codes("kq_dich_vu")),

    NOTE(Part.NOTE, "", text("ghi_chu"));

    /** What a column tells of. */
    @NamedInterface("files")
    public enum Part {
        /** The example itself. */
        EXAMPLE,
        /** A fact of the child. */
        CHILD,
        /** A fact of one job; only such cells stand in a row that goes on with the example above it. */
        JOB,
        /** What has to come back. */
        RESULT,
        /** Nothing that is compared. */
        NOTE
    }

    /** What a cell says where something is known to be empty, or has to come back empty. */
    public static final String NONE = "khong_co";
    /** What {@link #WORK} says of a job of which nothing is known. */
    public static final String UNKNOWN = "chua_ro";

    private static final String JOBS = "jobs";

    private final Part part;
    private final String property;
    // A record of values that never change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Column column;

    ExampleColumn(Part part, String property, Column column) {
        this.part = part;
        this.property = property;
        this.column = column.orEmpty();
    }

    private static Column flag(String heading) {
        return oneOf(heading, "co", "khong");
    }

    private static String[] agenciesOrNone() {
        return Stream.concat(Role.agencies().stream().map(Role::name), Stream.of(NONE))
                .toArray(String[]::new);
    }

    static List<Column> columns() {
        return Arrays.stream(values()).map(each -> each.column).toList();
    }

    public Part part() {
        return part;
    }

    /** What the outward contract calls it. */
    public String property() {
        return property;
    }

    public String heading() {
        return column.heading();
    }

    public Kind kind() {
        return column.kind();
    }

    /** Whether it is answered by yes or no. */
    public boolean isFlag() {
        return column.allowed().contains("khong");
    }

    /** The column of that part which tells of that property. */
    public static Optional<ExampleColumn> of(Part part, String property) {
        return Arrays.stream(values())
                .filter(each -> each.part == part && each.property.equals(property))
                .findFirst();
    }

    /** The column in which stands what a JSON pointer into the facts points at. */
    public static Optional<ExampleColumn> at(String pointer) {
        String[] steps = pointer.split("/", -1);
        if (steps.length < 2) {
            return Optional.empty();
        }
        if (!steps[1].equals(JOBS)) {
            return of(Part.CHILD, steps[1]);
        }
        return steps.length > 3 ? of(Part.JOB, steps[3]) : Optional.of(WORK);
    }

    /** How a cell names the fact at a JSON pointer: {@code ngay_sinh}, {@code viec}, {@code viec_gio_ngay:2}. */
    public static String word(String pointer) {
        String[] steps = pointer.split("/", -1);
        String heading = at(pointer).map(ExampleColumn::heading).orElse(pointer);
        return steps.length > 3 ? heading + ":" + (Integer.parseInt(steps[2]) + 1) : heading;
    }

    /** The JSON pointer of a fact that a cell names. */
    public static Optional<String> pointer(String word) {
        String[] heading = word.split(":", -1);
        Optional<ExampleColumn> named = Arrays.stream(values())
                .filter(each -> each.heading().equals(heading[0]))
                .filter(each -> each.part == (heading.length == 2 ? Part.JOB : Part.CHILD)
                        || (heading.length == 1 && each == WORK))
                .findFirst();
        if (heading.length > 2 || (heading.length == 2 && !heading[1].matches("[1-9][0-9]?"))) {
            return Optional.empty();
        }
        return named.map(each -> heading.length == 2
                ? "/" + JOBS + "/" + (Integer.parseInt(heading[1]) - 1) + "/" + each.property
                : "/" + (each == WORK ? JOBS : each.property));
    }
}
