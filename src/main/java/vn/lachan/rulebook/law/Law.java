package vn.lachan.rulebook.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Codes;
import vn.lachan.rulebook.Words;

/**
 * The law on one day, as rules look it up: an immutable fact made of the rows that hold then.
 *
 * <p>Look-ups that ask about something unknown answer null, so that no rule holds because of what nobody knows.
 */
public final class Law {

    private static final Map<String, Reason.Kind> KINDS =
            Map.of("can_cu", Reason.Kind.FINDING, "ra_soat", Reason.Kind.REVIEW, "tin_hieu", Reason.Kind.SIGNAL);

    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Map<String, Words> numberNames = new HashMap<>();
    private final List<AgeBand> bands;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, Words> classes = new LinkedHashMap<>();
    private final Map<String, Map<String, Words>> codes = new LinkedHashMap<>();
    private final Map<String, Set<String>> countsAlsoAs = new HashMap<>();
    private final Set<String> light;
    private final Set<String> artsOrSports;
    private final Set<String> openToOvertime;
    private final Set<String> openToNight;
    private final Set<String> hazardous = new HashSet<>();
    private final Set<String> repealed = new HashSet<>();
    private final Map<String, @Nullable BigDecimal> prohibited = new HashMap<>();
    private final Set<String> acute = new HashSet<>();
    private final Map<String, Reason> reasons = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final List<Row> urgency;
    private final List<Row> routing;
    private final List<Row> missing;
    private final List<Row> deadlines;
    private final List<Row> supportMatrix;
    private final List<Row> visits;

    Law(LawBook book, LocalDate day, Faults faults) {
        LawChecks checks = new LawChecks(faults);
        for (Row row : checks.unique(book.rows(Tables.NUMBERS, day), "ma")) {
            numbers.put(row.text("ma"), new BigDecimal(row.text("gia_tri")));
            numberNames.put(row.text("ma"), row.words("ten"));
        }
        bands = book.rows(Tables.AGE_BANDS, day).stream().map(AgeBand::of).toList();
        checks.covers(book.rows(Tables.AGE_BANDS, day), bands);
        for (Row row : checks.unique(book.rows(Tables.CLASSES, day), "ma")) {
            ranks.put(row.text("ma"), row.whole("thu_bac"));
            classes.put(row.text("ma"), row.words("ten"));
        }
        names(checks.unique(book.rows(Tables.CODES, day), "danh_muc", "ma"), null);
        names(checks.unique(book.rows(Tables.LIGHT_WORK, day), "ma"), "work");
        names(checks.unique(hazards(book, day), "ma"), "work");
        names(checks.unique(book.rows(Tables.OVERTIME_NIGHT_WORK, day), "ma"), "work");
        names(checks.unique(book.rows(Tables.WORKPLACES, day), "ma"), "workplace");
        names(checks.unique(book.rows(Tables.RISK_FACTORS, day), "ma"), "riskFactors");
        names(checks.unique(book.rows(Tables.SPECIAL_CIRCUMSTANCES, day), "ma"), "specialCircumstances");
        for (Row row : checks.known(book.rows(Tables.SAME_TRADE, day), names("work"), "ma", "tinh_nhu")) {
            countsAlsoAs
                    .computeIfAbsent(row.text("tinh_nhu"), code -> new HashSet<>())
                    .add(row.text("ma"));
        }
        light = listed(book.rows(Tables.LIGHT_WORK, day), "", "");
        artsOrSports = listed(book.rows(Tables.LIGHT_WORK, day), "nghe_thuat_the_thao", "co");
        openToNight = listed(book.rows(Tables.OVERTIME_NIGHT_WORK, day), "loai", "lam_dem");
        openToOvertime = listed(book.rows(Tables.OVERTIME_NIGHT_WORK, day), "loai", "lam_them");
        hazards(book, day).forEach(row -> (row.text("loai").equals("cu") ? repealed : hazardous).add(row.text("ma")));
        book.rows(Tables.WORKPLACES, day).forEach(row -> prohibited.put(row.text("ma"), row.decimal("qua_gio_ngay")));
        book.rows(Tables.RISK_FACTORS, day).stream()
                .filter(row -> row.text("loai").equals("cap_tinh"))
                .forEach(row -> acute.add(row.text("ma")));
        checks.knownOrEmpty(book.rows(Tables.SPECIAL_CIRCUMSTANCES, day), names("specialCircumstances"), "nhom");
        book.rows(Tables.SPECIAL_CIRCUMSTANCES, day).stream()
                .filter(row -> !row.text("nhom").isEmpty())
                .forEach(row -> groups.put(row.text("ma"), row.text("nhom")));
        reasons(checks.unique(book.rows(Tables.FINDINGS, day), "ma"), checks);
        penalties(checks.unique(book.rows(Tables.PENALTIES, day), "ma"));
        urgency = checks.unique(book.rows(Tables.URGENCY, day), "ma");
        routing = book.rows(Tables.ROUTING, day);
        missing = book.rows(Tables.MISSING_FACTS, day);
        deadlines = checks.unique(book.rows(Tables.DEADLINES, day), "viec", "muc_do");
        visits = checks.unique(book.rows(Tables.VISITS, day), "muc_do");
        supportMatrix = checks.unique(book.rows(Tables.SUPPORT_MATRIX, day), "dich_vu");
    }

    /** The rows that hold, and those of repealed lists, whose codes may still be sent. */
    private static List<Row> hazards(LawBook book, LocalDate day) {
        return book.rows(Tables.HAZARDOUS_WORK).stream()
                .filter(row -> row.holdsOn(day) || row.text("loai").equals("cu"))
                .toList();
    }

    private void names(List<Row> rows, @Nullable String list) {
        for (Row row : rows) {
            String name = list == null ? row.text("danh_muc") : list;
            codes.computeIfAbsent(name, code -> new LinkedHashMap<>()).put(row.text("ma"), row.words("ten"));
        }
    }

    private Map<String, Words> names(String list) {
        return codes.getOrDefault(list, Map.of());
    }

    /** The codes of the rows whose cell is {@code wanted}, and the codes of the same trades on other lists. */
    private Set<String> listed(List<Row> rows, String heading, String wanted) {
        return rows.stream()
                .filter(row -> row.text(heading).equals(wanted))
                .map(row -> row.text("ma"))
                .flatMap(code -> Stream.concat(Stream.of(code), countsAlsoAs.getOrDefault(code, Set.of()).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void reasons(List<Row> rows, LawChecks checks) {
        checks.knownOrEmpty(rows, classes, "phan_loai");
        for (Row row : rows) {
            String childClass = row.text("phan_loai");
            put(new Reason(
                    row.text("ma"),
                    KINDS.getOrDefault(row.text("loai"), Reason.Kind.SIGNAL),
                    reasons.size(),
                    childClass.isEmpty() ? null : childClass,
                    row.legalBasis(),
                    row.text("tinh_trang"),
                    row.text("ghi_chu"),
                    row.words("thong_bao")));
        }
    }

    private void penalties(List<Row> rows) {
        for (Row row : rows) {
            put(new Reason(
                    row.text("ma"),
                    Reason.Kind.VIOLATION,
                    reasons.size(),
                    null,
                    row.legalBasis(),
                    row.text("tinh_trang"),
                    row.text("ghi_chu"),
                    row.words("ten")));
        }
    }

    private void put(Reason reason) {
        reasons.put(reason.code(), reason);
    }

    /** The number of that name, null where there is none. */
    public @Nullable BigDecimal number(String name) {
        return numbers.get(name);
    }

    /** What the number of that name is called, null where there is none. */
    public @Nullable Words numberName(String name) {
        return numberNames.get(name);
    }

    public boolean light(String work) {
        return light.contains(work);
    }

    public boolean artsOrSports(String work) {
        return artsOrSports.contains(work);
    }

    public boolean hazardous(String work) {
        return hazardous.contains(work);
    }

    /** Whether the code is of a repealed list, on which nothing is classified. */
    public boolean repealed(String work) {
        return repealed.contains(work);
    }

    public boolean openToOvertime(String work) {
        return openToOvertime.contains(work);
    }

    public boolean openToNight(String work) {
        return openToNight.contains(work);
    }

    /** Whether work at the place is prohibited; null where that hangs on hours that are unknown. */
    public @Nullable Boolean prohibited(String workplace, @Nullable BigDecimal hoursPerDay) {
        BigDecimal over = prohibited.get(workplace);
        if (over == null) {
            return prohibited.containsKey(workplace);
        }
        return hoursPerDay == null ? null : hoursPerDay.compareTo(over) > 0;
    }

    /** Whether one of the risk factors is enough by itself. */
    public boolean acute(Set<String> riskFactors) {
        return structural(riskFactors) < riskFactors.size();
    }

    /** How many of the risk factors count only together. */
    public int structural(Set<String> riskFactors) {
        int structural = 0;
        if (!riskFactors.isEmpty()) {
            for (String code : riskFactors) {
                structural += acute.contains(code) ? 0 : 1;
            }
        }
        return structural;
    }

    /**
     * The band of an age.
     *
     * @throws IllegalArgumentException for a negative age; the bands cover all others
     */
    public AgeBand band(int age) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).holds(age)) {
                return bands.get(i);
            }
        }
        throw new IllegalArgumentException("No age band for " + age);
    }

    /** The ages at which a band begins, above 0. */
    public List<Integer> birthdaysThatCount() {
        return bands.stream().map(AgeBand::from).filter(age -> age > 0).toList();
    }

    /** How high a class stands among the classes. */
    public int rank(String childClass) {
        return ranks.getOrDefault(childClass, Integer.MIN_VALUE);
    }

    public Map<String, Words> classes() {
        return Collections.unmodifiableMap(classes);
    }

    /** What a rule's code stands for, null where no row has it. */
    public @Nullable Reason reason(String code) {
        return reasons.get(code);
    }

    /** Every code a rule may give, in the order of the tables. */
    public List<Reason> reasons() {
        return List.copyOf(reasons.values());
    }

    /** What the codes of one kind say, in the order of the tables. */
    public Map<String, Words> reasons(Reason.Kind kind) {
        Map<String, Words> words = new LinkedHashMap<>();
        reasons.values().stream()
                .filter(reason -> reason.kind() == kind)
                .forEach(reason -> words.put(reason.code(), reason.message()));
        return Collections.unmodifiableMap(words);
    }

    /** What the age bands are called, the youngest first. */
    public Map<String, Words> ageBands() {
        Map<String, Words> words = new LinkedHashMap<>();
        bands.forEach(band -> words.put(band.code(), band.name()));
        return Collections.unmodifiableMap(words);
    }

    /** Code of a special circumstance to the code of its group. */
    public Map<String, String> groups() {
        return Collections.unmodifiableMap(groups);
    }

    public Codes codes() {
        return new Codes(Collections.unmodifiableMap(codes));
    }

    public List<Row> urgency() {
        return urgency;
    }

    public List<Row> routing() {
        return routing;
    }

    public List<Row> missing() {
        return missing;
    }

    public List<Row> deadlines() {
        return deadlines;
    }

    public List<Row> supportMatrix() {
        return supportMatrix;
    }

    public List<Row> visits() {
        return visits;
    }
}
