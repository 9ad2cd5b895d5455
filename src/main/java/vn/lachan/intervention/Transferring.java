package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.CaseMoved;
import vn.lachan.casefile.CaseState;
import vn.lachan.casefile.Communes;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormRefused;

/** The child lives elsewhere now: the commune of residence answers for the case (Children Law art. 52 clause 2). */
@Service
public class Transferring {

    private final CasesAtHand cases;
    private final KnownFacts known;
    private final Communes communes;
    private final Clock clock;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Transferring(
            CasesAtHand cases,
            KnownFacts known,
            Communes communes,
            Clock clock,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.known = known;
        this.communes = communes;
        this.clock = clock;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Hands an open case with all its tasks to another commune, by decision of the chairman.
     *
     * @throws NotNow before the first assessment, where the hand-over is a task of its own, and after the end
     */
    @Transactional
    public void transfer(CaseNumber number, UnitCode to, String reason, Actor by) {
        CaseFile file = cases.of(number, by, Set.of(Role.CHAIRMAN));
        if (file.state() != CaseState.ASSESSED && !file.state().isConfirmed()) {
            throw new NotNow(
                    "Chỉ chuyển hồ sơ sau khi đã đánh giá ban đầu và trước khi kết thúc.",
                    "A case is transferred after the initial assessment and before its end.");
        }
        if (file.responsibleUnit().equals(to)) {
            throw new NotNow("Xã này đang phụ trách hồ sơ.", "This commune answers for the case already.");
        }
        List<FormError> errors = errors("/residenceUnit", to.value());
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
        hand(file, to, reason);
        events.publishEvent(new CaseMoved(number));
    }

    /** What is wrong with a commune that a child is said to have moved to. */
    List<FormError> errors(String pointer, String code) {
        return communes.exists(code, LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE))
                ? List.of()
                : List.of(new FormError(
                        pointer,
                        "Không phải xã, phường đang tồn tại; hãy chọn trong danh mục.",
                        "Not a commune or ward that exists now; choose from the list."));
    }

    /** Makes {@code to} the child's residence and the commune that answers for the case. */
    void hand(CaseFile file, UnitCode to, String reason) {
        CaseNumber number = file.number();
        ObjectNode residence = JsonNodeFactory.instance.objectNode().put("residenceUnit", to.value());
        known.update(file, List.of("residenceUnit"), residence);
        file.handTo(to);
        ledger.record(
                number,
                Act.of("HANDED_OVER", Map.of("to", to.value()))
                        .with(JsonNodeFactory.instance.objectNode().put("reason", reason)));
    }
}
