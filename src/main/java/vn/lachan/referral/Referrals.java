package vn.lachan.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.HindersClosing;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.directory.Reason;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.identity.Role;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;

/** Sends requests to agencies and recalls them, for whatever room works on a case. */
@Service
@Transactional
public class Referrals implements HindersClosing {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final SentReferrals sent;
    private final ReferralNumbers numbers;
    private final Turns turns;
    private final Contents contents;
    private final KnownFacts known;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final MessageSource words;
    private final ObjectMapper json;
    private final Clock clock;

    Referrals(
            SentReferrals sent,
            ReferralNumbers numbers,
            Turns turns,
            Contents contents,
            KnownFacts known,
            Ledger ledger,
            ApplicationEventPublisher events,
            MessageSource words,
            ObjectMapper json,
            Clock clock) {
        this.sent = sent;
        this.numbers = numbers;
        this.turns = turns;
        this.contents = contents;
        this.known = known;
        this.ledger = ledger;
        this.events = events;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** Sends a request about a case; whether {@code by} may is asked before. */
    public ReferralNumber send(CaseNumber about, Request request, Actor by) {
        CaseFile file = known.file(about);
        Referral referral =
                new Referral(numbers.next(), about, request.origin(), file.urgency(), clock.instant(), by.username());
        ObjectNode told = json.createObjectNode();
        told.put("request", asks(request));
        if (request.reason() != null) {
            told.put("reason", request.reason());
        }
        contents.write(referral, told);
        turns.address(referral, request.to(), file.responsibleUnit());
        sent.save(referral);
        ledger.record(
                about,
                Act.of(
                                "REFERRAL_SENT",
                                Map.of(
                                        "referral", referral.number().value(),
                                        "asked", request.to().name(),
                                        "addressee", referral.addressee().group(),
                                        "standing", referral.standing().name(),
                                        "origin", request.origin().name()))
                        .with(told));
        events.publishEvent(new ReferralSent(referral.number(), about, referral.urgency()));
        return referral.number();
    }

    private String asks(Request request) {
        return request.asks() == null || request.asks().isBlank()
                ? words.getMessage("referral.request." + request.to(), null, VIETNAMESE)
                : request.asks().strip();
    }

    /** Recalls a request for a reason; {@link ReferralEnded} where there is nothing left to recall. */
    public void recall(ReferralNumber number, String reason, Actor by) {
        Referral referral = sent.findById(number.value()).orElseThrow();
        if (!referral.isOpen()) {
            throw new ReferralEnded(number + " has ended");
        }
        ObjectNode told = json.createObjectNode().put("reason", reason);
        contents.add(referral, Contents.RECALL, told, by);
        referral.end(ReferralState.RECALLED, clock.instant());
        ledger.record(
                referral.caseNumber(),
                Act.of("REFERRAL_RECALLED", Map.of("referral", number.value())).with(told));
        events.publishEvent(new ReferralRecalled(number));
    }

    /** The numbers of the case's requests that have not ended. */
    @Transactional(readOnly = true)
    public List<ReferralNumber> open(CaseNumber about) {
        return sent.findByCaseNumberAndEndedAtIsNull(about.value()).stream()
                .map(Referral::number)
                .toList();
    }

    /** Whether an agency of that role has an open request about the case. */
    @Transactional(readOnly = true)
    public boolean isOpen(CaseNumber about, Role asked) {
        return sent.findByCaseNumberAndEndedAtIsNull(about.value()).stream()
                .anyMatch(referral -> referral.asked() == asked);
    }

    /** Whether an agency of that role has an open request about the case, or was sent one since. */
    @Transactional(readOnly = true)
    public boolean isOpenOrSentSince(CaseNumber about, Role asked, Instant since) {
        return sent.findByCaseNumberOrderBySentAtDesc(about.value()).stream()
                .filter(referral -> referral.asked() == asked)
                .anyMatch(referral -> referral.isOpen() || !referral.sentAt().isBefore(since));
    }

    /** The case's open request to an agency of that role from there, if any. */
    @Transactional(readOnly = true)
    public Optional<ReferralNumber> open(CaseNumber about, Role asked, Origin from) {
        return sent.findByCaseNumberAndEndedAtIsNull(about.value()).stream()
                .filter(referral -> referral.asked() == asked && referral.origin() == from)
                .map(Referral::number)
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> hindrances(CaseNumber about) {
        return open(about).stream()
                .map(number -> new Reason(
                        "Chuyển gửi " + number + " chưa kết thúc: chờ kết quả, hoặc thu hồi và nêu lý do.",
                        "Referral " + number + " has not ended: wait for its result, or recall it with a reason."))
                .toList();
    }
}
