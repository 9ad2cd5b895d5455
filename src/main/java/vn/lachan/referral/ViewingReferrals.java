package vn.lachan.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.identity.Role;
import vn.lachan.taskform.ReadableAnswers;

/** Shows a referral to those whom it concerns; to everybody else it looks like one that does not exist. */
@Service
@Transactional
public class ViewingReferrals {

    private final SentReferrals sent;
    private final Turns turns;
    private final ReferralText text;
    private final ReadableAnswers answers;
    private final KnownFacts known;
    private final Clock clock;

    ViewingReferrals(
            SentReferrals sent,
            Turns turns,
            ReferralText text,
            ReadableAnswers answers,
            KnownFacts known,
            Clock clock) {
        this.sent = sent;
        this.turns = turns;
        this.text = text;
        this.answers = answers;
        this.known = known;
        this.clock = clock;
    }

    /** The referral; each look at a child's file through it is recorded, and the agency's first makes it seen. */
    public Optional<ReferralView> open(ReferralNumber number, Actor actor, Locale locale) {
        return sent.findById(number.value())
                .flatMap(referral -> side(referral, actor).map(side -> view(referral, side, locale)));
    }

    /** The requests about a case, the latest first, or nothing where the case is not open to {@code actor}. */
    @Transactional(readOnly = true)
    public Optional<List<ReferralLine>> about(CaseNumber caseNumber, Actor actor) {
        return known.find(caseNumber)
                .filter(file -> file.isOpenTo(actor))
                .map(file -> sent.findByCaseNumberOrderBySentAtDesc(caseNumber.value()).stream()
                        .map(referral -> ReferralLine.of(referral, clock.instant()))
                        .toList());
    }

    /** Whether {@code actor} may send requests about the case. */
    @Transactional(readOnly = true)
    public boolean mayAsk(CaseNumber caseNumber, Actor actor) {
        return known.find(caseNumber).filter(file -> file.isOpenTo(actor)).isPresent();
    }

    /** Whether {@code actor} may recall the request: the commune that works on the case. */
    @Transactional(readOnly = true)
    public boolean mayRecall(ReferralNumber number, Actor actor) {
        return sent.findById(number.value())
                .flatMap(referral -> side(referral, actor))
                .filter(side -> side == Side.COMMUNE)
                .isPresent();
    }

    private Optional<Side> side(Referral referral, Actor actor) {
        CaseFile file = known.file(referral.caseNumber());
        if (file.isOpenTo(actor)) {
            return Optional.of(Side.COMMUNE);
        }
        boolean standsIn = referral.standing().isWithCoordinator()
                && referral.escalatedTo().filter(actor.reach()::contains).isPresent();
        if (actor.reach().contains(referral.addressee()) || standsIn) {
            return Optional.of(Side.AGENCY);
        }
        return referral.escalatedTo().filter(actor.reach()::contains).map(duty -> Side.COORDINATOR);
    }

    private ReferralView view(Referral referral, Side side, Locale locale) {
        if (side == Side.AGENCY) {
            turns.see(referral);
        }
        ObjectNode seen = seen(referral, side);
        List<ReadableAnswers.Line> file =
                side == Side.AGENCY && referral.state().isWithAgency() ? text.lines(seen, locale) : List.of();
        turns.record(referral, "REFERRAL_OPENED", Map.of("side", side.name(), "file", !file.isEmpty()));
        return new ReferralView(
                ReferralLine.of(referral, clock.instant()),
                side,
                side == Side.COMMUNE ? Optional.of(referral.caseNumber()) : Optional.empty(),
                told(seen, "request"),
                told(seen, "reason"),
                file,
                answered(referral, side, locale));
    }

    private ObjectNode seen(Referral referral, Side side) {
        return switch (side) {
            case COMMUNE -> text.asked(referral);
            case AGENCY -> text.seenBy(referral.asked(), referral);
            case COORDINATOR -> text.seenBy(Role.COORDINATOR, referral);
        };
    }

    private static Optional<String> told(ObjectNode seen, String field) {
        return Optional.of(seen.path(field).asText("")).filter(words -> !words.isEmpty());
    }

    /** An agency reads its own answers, not those of the agencies asked before it. */
    private List<ReferralView.Answer> answered(Referral referral, Side side, Locale locale) {
        return text.answered(referral).stream()
                .filter(answer -> side != Side.AGENCY
                        || answer.path("asked").asText().equals(referral.asked().name()))
                .map(answer -> new ReferralView.Answer(
                        answer.path("form").asText(), answer.path("by").asText(), lines(answer, locale)))
                .toList();
    }

    private List<ReadableAnswers.Line> lines(JsonNode answer, Locale locale) {
        String form = answer.path("form").asText();
        ObjectNode written = (ObjectNode) answer.path("answers");
        return form.equals(Contents.RECALL)
                ? List.of(new ReadableAnswers.Line("", written.path("reason").asText()))
                : answers.of(form, written, locale);
    }
}
