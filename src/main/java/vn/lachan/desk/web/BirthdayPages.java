package vn.lachan.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.ComingBirthdays;
import vn.lachan.casefile.ComingBirthdays.Place;
import vn.lachan.directory.Unit;
import vn.lachan.directory.Units;
import vn.lachan.identity.UnitCode;

/** {@code /cases/birthdays}: whose birthday soon changes what the law says of them. */
@Controller
class BirthdayPages {

    private static final List<Integer> EXPLAINED = List.of(13, 15, 16, 18);

    private final ComingBirthdays birthdays;
    private final Units units;
    private final CurrentActor currentActor;

    BirthdayPages(ComingBirthdays birthdays, Units units, CurrentActor currentActor) {
        this.birthdays = birthdays;
        this.units = units;
        this.currentActor = currentActor;
    }

    /**
     * A child in the list.
     *
     * @param age reached on that day; 0 where nobody can tell
     * @param explained whether the page can say what that age means
     */
    public record Line(
            String caseNumber,
            @Nullable String childName,
            LocalDate day,
            int age,
            boolean explained,
            String state,
            String unit) {}

    @GetMapping("/cases/birthdays")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        Place place = Place.parse(after);
        ComingBirthdays.Page page = birthdays.after(place, currentActor.get());
        model.addAttribute("children", page.children().stream().map(this::line).toList());
        model.addAttribute("days", ComingBirthdays.DAYS);
        model.addAttribute("further", !place.isStart());
        page.next().map(Place::toString).ifPresent(next -> model.addAttribute("next", next));
        if (!place.isStart()) {
            model.addAttribute("query", "after=" + place);
        }
        return "birthdays";
    }

    private Line line(ComingBirthdays.Coming child) {
        CaseFile file = child.file();
        Optional<Integer> age = child.age();
        return new Line(
                file.number().value(),
                child.childName().orElse(null),
                child.day(),
                age.orElse(0),
                age.filter(EXPLAINED::contains).isPresent(),
                file.state().name(),
                name(file.responsibleUnit()));
    }

    private String name(UnitCode code) {
        return units.find(code).map(Unit::nameVi).orElse(code.value());
    }
}
