package vn.lachan.referral.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.access.CurrentActor;
import vn.lachan.access.Duties;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.identity.Role;
import vn.lachan.referral.LeadRule;
import vn.lachan.referral.ReferralEnded;
import vn.lachan.referral.ReferralList;
import vn.lachan.referral.Referrals;
import vn.lachan.referral.ViewingReferrals;
import vn.lachan.taskform.FormRefused;

/** {@code /referrals}: for the commune what it asked, for an agency what it is asked; and the requests of one case. */
@Controller
class ReferralPages {

    private final Referrals referrals;
    private final ViewingReferrals viewing;
    private final ReferralList list;
    private final LeadRule lead;
    private final Opening opening;
    private final CurrentActor actor;
    private final ObjectMapper json;

    ReferralPages(
            Referrals referrals,
            ViewingReferrals viewing,
            ReferralList list,
            LeadRule lead,
            Opening opening,
            CurrentActor actor,
            ObjectMapper json) {
        this.referrals = referrals;
        this.viewing = viewing;
        this.list = list;
        this.lead = lead;
        this.opening = opening;
        this.actor = actor;
        this.json = json;
    }

    @GetMapping("/referrals")
    String list(
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("found", list.page(actor.get(), ended, page));
        model.addAttribute("ended", ended);
        model.addAttribute("size", ReferralList.PAGE);
        model.addAttribute(
                "mayCount", actor.get().duties().stream().anyMatch(duty -> Duties.COUNTING.contains(duty.role())));
        return "referrals";
    }

    @GetMapping("/referrals/{number}")
    String open(@PathVariable String number, Model model, Locale locale) {
        model.addAttribute("referral", opening.open(number, locale).orElseThrow(ReferralPages::none));
        return "referral";
    }

    @PostMapping("/referrals/{number}/recall")
    String recall(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        ReferralNumber sent = ReferralNumber.parse(number)
                .filter(parsed -> viewing.mayRecall(parsed, actor.get()))
                .orElseThrow(ReferralPages::none);
        try {
            referrals.recall(sent, Told.reason(json.createObjectNode().put("reason", reason)), actor.get());
        } catch (FormRefused refused) {
            refuse(refused, response, model, locale);
            return open(number, model, locale);
        } catch (ReferralEnded ended) {
            // The page that follows shows how it ended.
        }
        return "redirect:/referrals/" + sent;
    }

    @GetMapping("/cases/{number}/referrals")
    String about(@PathVariable String number, Model model) {
        CaseNumber about = CaseNumber.parse(number).orElseThrow(ReferralPages::none);
        model.addAttribute("lines", viewing.about(about, actor.get()).orElseThrow(ReferralPages::none));
        model.addAttribute("lead", lead.of(about, actor.get()).orElse(null));
        model.addAttribute("caseNumber", about.value());
        model.addAttribute("agencies", Role.agencies());
        return "case-referrals";
    }

    @PostMapping("/cases/{number}/referrals")
    String send(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String request,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        CaseNumber about = CaseNumber.parse(number)
                .filter(parsed -> viewing.mayAsk(parsed, actor.get()))
                .orElseThrow(ReferralPages::none);
        ObjectNode told =
                json.createObjectNode().put("to", to).put("request", request).put("reason", reason);
        try {
            return "redirect:/referrals/" + referrals.send(about, Told.request(told), actor.get());
        } catch (FormRefused refused) {
            refuse(refused, response, model, locale);
            model.addAttribute("told", List.of(to, request, reason));
            return about(number, model);
        }
    }

    private static void refuse(FormRefused refused, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("errors", Told.sentences(refused, locale));
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
