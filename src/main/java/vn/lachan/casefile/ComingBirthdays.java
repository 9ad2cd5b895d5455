package vn.lachan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.UnitCode;
import vn.lachan.vault.Erased;

/** Children of the caller's communes who are about to reach an age at which the law sees them otherwise. */
@Service
public class ComingBirthdays {

    /** How far the list looks ahead, today being the first day. */
    public static final int DAYS = 30;

    static final int AT_ONCE = 25;

    /** The process has ended, and waits for no birthday. */
    private static final Set<CaseState> OVER = EnumSet.of(
            CaseState.ADVISED, CaseState.CLOSED, CaseState.REFERRED, CaseState.UNFOUNDED, CaseState.OPENED_IN_ERROR);

    private static final String COMING = """
            select case_number, next_birthday from case_file
            where responsible_unit in (:units) and next_birthday >= :from and next_birthday < :until
            and (next_birthday > :day or (next_birthday = :day and case_number > :number))
            and state not in (:over)
            order by next_birthday, case_number limit :most""";

    private final CaseFiles files;
    private final KnownFacts facts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ComingBirthdays(CaseFiles files, KnownFacts facts, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.facts = facts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A place in the list: it goes on after this child.
     *
     * @param day of the birthday
     */
    public record Place(LocalDate day, String number) {

        static final Place START = new Place(LocalDate.EPOCH, "");

        /** As {@link #toString} writes it; the start where it is no such thing. */
        public static Place parse(String text) {
            String[] parts = text.split("_", 2);
            try {
                return parts.length == 2 && CaseNumber.parse(parts[1]).isPresent()
                        ? new Place(LocalDate.parse(parts[0]), parts[1])
                        : START;
            } catch (DateTimeParseException noPlace) {
                return START;
            }
        }

        public boolean isStart() {
            return equals(START);
        }

        @Override
        public String toString() {
            return day + "_" + number;
        }
    }

    /**
     * A child.
     *
     * @param age reached on that day; nothing where it cannot be read any more
     */
    public record Coming(CaseFile file, LocalDate day, Optional<String> childName, Optional<Integer> age) {}

    /** Some of the list, and where it goes on, if it does. */
    public record Page(List<Coming> children, Optional<Place> next) {}

    @Transactional(readOnly = true)
    public Page after(Place place, Actor actor) {
        Set<UnitCode> units = CaseFile.communesOpenTo(actor);
        if (units.isEmpty()) {
            return new Page(List.of(), Optional.empty());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        List<Place> found = jdbc.sql(COMING)
                .param("units", units.stream().map(UnitCode::value).toList())
                .param("from", today)
                .param("until", today.plusDays(DAYS))
                .param("day", place.day())
                .param("number", place.number())
                .param("over", OVER.stream().map(Enum::name).toList())
                .param("most", AT_ONCE + 1)
                .query(ComingBirthdays::place)
                .list();
        List<Place> shown = found.stream().limit(AT_ONCE).toList();
        return new Page(
                children(shown), found.size() > AT_ONCE ? Optional.of(shown.get(AT_ONCE - 1)) : Optional.empty());
    }

    private static Place place(ResultSet row, int index) throws SQLException {
        return new Place(row.getObject("next_birthday", LocalDate.class), row.getString("case_number"));
    }

    private List<Coming> children(List<Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        Map<String, CaseFile> found = files
                .findByCaseNumberIn(places.stream().map(Place::number).toList())
                .stream()
                .collect(Collectors.toMap(CaseFile::getId, Function.identity()));
        return places.stream()
                .flatMap(place ->
                        Optional.ofNullable(found.get(place.number())).map(file -> coming(file, place.day())).stream())
                .toList();
    }

    private Coming coming(CaseFile file, LocalDate day) {
        try {
            ObjectNode known = facts.of(file);
            return new Coming(
                    file,
                    day,
                    Optional.of(known.path("fullName").asText("")).filter(name -> !name.isEmpty()),
                    Optional.of(known.path("birthDate").asText(""))
                            .filter(born -> !born.isEmpty())
                            .map(born -> day.getYear() - LocalDate.parse(born).getYear()));
        } catch (Erased erased) {
            return new Coming(file, day, Optional.empty(), Optional.empty());
        }
    }
}
