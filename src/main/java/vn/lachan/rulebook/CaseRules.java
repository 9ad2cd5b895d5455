package vn.lachan.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Role;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.Row;

/** What the rulebook in force on a day says of the work on a case, beside its deadlines. */
@Component
public class CaseRules {

    private final ActiveRulebooks rulebooks;

    CaseRules(ActiveRulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /**
     * How a child is visited.
     *
     * @param everyDays days from one visit to the next
     * @param clean visits in a row without anything found that make a verified exit
     * @param months within which these visits must lie
     */
    public record Visits(int everyDays, int clean, int months) {}

    public Visits visits(Urgency urgency, LocalDate day) {
        Row row = law(day).visits().stream()
                .filter(each -> each.text("muc_do").equals(urgency.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("visits.csv has no row for " + urgency));
        return new Visits(
                Math.max(1, row.whole("moi_bao_nhieu_ngay") / Math.max(1, row.whole("so_lan"))),
                row.whole("so_lan_sach_de_ket_thuc"),
                row.whole("trong_bao_nhieu_thang"));
    }

    /** The ages on whose birthday a child is judged anew, in order. */
    public List<Integer> birthdays(LocalDate day) {
        Law law = law(day);
        int first = whole("LIGHT_WORK_AGE", day);
        return Stream.concat(law.birthdaysThatCount().stream(), Stream.of(whole("CHILD_AGE", day)))
                .filter(age -> age >= first)
                .distinct()
                .sorted()
                .toList();
    }

    /** A whole number of {@code numbers.csv}. */
    public int whole(String name, LocalDate day) {
        BigDecimal number = law(day).number(name);
        return Objects.requireNonNull(number, () -> "numbers.csv has no " + name)
                .intValueExact();
    }

    /** The agency that gives a service of that type, where {@code support_matrix.csv} names one. */
    public Optional<Role> agencyFor(String service, LocalDate day) {
        return law(day).supportMatrix().stream()
                .filter(row -> row.text("dich_vu").equals(service))
                .map(row -> row.text("co_quan"))
                .filter(agency -> !agency.isEmpty())
                .map(Role::valueOf)
                .findFirst();
    }

    private Law law(LocalDate day) {
        return rulebooks.bookFor(day).orElseGet(rulebooks::newest).law(day);
    }
}
