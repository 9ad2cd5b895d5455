package vn.lachan.notice.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseGlances;
import vn.lachan.casefile.CaseGlances.Glance;
import vn.lachan.casefile.CaseState;
import vn.lachan.directory.Unit;
import vn.lachan.directory.Units;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.notice.Notice;
import vn.lachan.notice.Notices;

/** Notices as their reader sees them: with as much of the case as that reader may know now. */
@Component
class NoticeViews {

    static final int PAGE = 25;

    private static final Glance NOTHING = new Glance(Optional.empty(), false);

    private final Notices notices;
    private final CaseGlances cases;
    private final Units units;

    NoticeViews(Notices notices, CaseGlances cases, Units units) {
        this.notices = notices;
        this.cases = cases;
        this.units = units;
    }

    /** @param older the id before which the next page begins, where there is one */
    record Page(List<NoticeView> items, @Nullable Long older) {}

    Page page(Actor actor, Optional<Long> before) {
        List<Notice> found = notices.of(actor.username(), before, PAGE + 1);
        List<Notice> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<CaseNumber, Glance> glances = cases.of(
                shown.stream().flatMap(notice -> notice.caseNumber().stream()).toList(), actor);
        return new Page(
                shown.stream()
                        .map(notice -> view(
                                notice, notice.caseNumber().map(glances::get).orElse(NOTHING), actor))
                        .toList(),
                found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    private NoticeView view(Notice notice, Glance glance, Actor actor) {
        String number = notice.caseNumber().map(CaseNumber::value).orElse(null);
        return new NoticeView(
                notice.id(),
                notice.kind(),
                number,
                notice.changeNumber().map(ChangeNumber::value).orElse(null),
                notice.task().orElse(null),
                notice.urgency().name(),
                place(notice.unit()),
                notice.insteadOf().map(this::missing).orElse(null),
                notice.predecessor().map(this::place).orElse(null),
                notice.madeAt(),
                notice.seenAt().orElse(null),
                glance.state().map(CaseState::name).orElse(null),
                glance.open() ? "/cases/" + number : rules(notice, actor));
    }

    private static @Nullable String rules(Notice notice, Actor actor) {
        return notice.changeNumber()
                .filter(change -> actor.holds(Role.RULE_SUPERVISOR))
                .map(change -> "/rule-changes/" + change)
                .orElse(null);
    }

    private NoticeView.Missing missing(Duty duty) {
        return new NoticeView.Missing(duty.role().name(), place(duty.unit()));
    }

    private NoticeView.Place place(UnitCode code) {
        return new NoticeView.Place(
                code.value(), units.find(code).map(Unit::nameVi).orElse(code.value()));
    }
}
