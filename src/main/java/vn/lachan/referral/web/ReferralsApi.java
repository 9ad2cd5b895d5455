package vn.lachan.referral.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.access.CurrentActor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.referral.ReferralLine;
import vn.lachan.referral.ReferralList;
import vn.lachan.referral.ReferralView;
import vn.lachan.referral.Referrals;
import vn.lachan.referral.ViewingReferrals;

/** {@code /api/v1/referrals} and {@code /api/v1/cases/{number}/referrals}: sent, listed, opened and recalled. */
@RestController
class ReferralsApi {

    private final Referrals referrals;
    private final ViewingReferrals viewing;
    private final ReferralList list;
    private final Opening opening;
    private final CurrentActor actor;

    ReferralsApi(
            Referrals referrals, ViewingReferrals viewing, ReferralList list, Opening opening, CurrentActor actor) {
        this.referrals = referrals;
        this.viewing = viewing;
        this.list = list;
        this.opening = opening;
        this.actor = actor;
    }

    @GetMapping("/api/v1/referrals")
    ReferralList.Page list(
            @RequestParam(defaultValue = "false") boolean ended, @RequestParam(defaultValue = "1") int page) {
        return list.page(actor.get(), ended, page);
    }

    @GetMapping("/api/v1/referrals/{number}")
    ReferralView open(@PathVariable String number, Locale locale) {
        return opening.open(number, locale).orElseThrow(ReferralsApi::none);
    }

    @GetMapping("/api/v1/cases/{number}/referrals")
    List<ReferralLine> about(@PathVariable String number) {
        return CaseNumber.parse(number)
                .flatMap(parsed -> viewing.about(parsed, actor.get()))
                .orElseThrow(ReferralsApi::none);
    }

    @PostMapping("/api/v1/cases/{number}/referrals")
    ResponseEntity<Map<String, String>> send(@PathVariable String number, @RequestBody JsonNode told) {
        CaseNumber about = CaseNumber.parse(number)
                .filter(parsed -> viewing.mayAsk(parsed, actor.get()))
                .orElseThrow(ReferralsApi::none);
        ReferralNumber sent = referrals.send(about, Told.request(told), actor.get());
        return ResponseEntity.created(URI.create("/api/v1/referrals/" + sent))
                .body(Map.of("referralNumber", sent.value()));
    }

    @PostMapping("/api/v1/referrals/{number}/recall")
    ResponseEntity<Void> recall(@PathVariable String number, @RequestBody JsonNode told) {
        ReferralNumber sent = ReferralNumber.parse(number)
                .filter(parsed -> viewing.mayRecall(parsed, actor.get()))
                .orElseThrow(ReferralsApi::none);
        referrals.recall(sent, Told.reason(told), actor.get());
        return ResponseEntity.noContent().build();
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
