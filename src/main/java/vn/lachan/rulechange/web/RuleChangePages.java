package vn.lachan.rulechange.web;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.access.CurrentActor;
import vn.lachan.directory.Units;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.rulebook.RulebooksOnFile;
import vn.lachan.rulebook.Wording;
import vn.lachan.rulebook.Words;
import vn.lachan.rulechange.ChangeEnded;
import vn.lachan.rulechange.ChangeList;
import vn.lachan.rulechange.ChangeView;
import vn.lachan.rulechange.FollowingChanges;
import vn.lachan.rulechange.ImpactReport;
import vn.lachan.rulechange.ImpactReports;
import vn.lachan.rulechange.ImpactRequests;
import vn.lachan.rulechange.ProposingChanges;
import vn.lachan.rulechange.ReceiptPeriod;
import vn.lachan.rulechange.Told;
import vn.lachan.rulechange.ViewingChanges;
import vn.lachan.rulechange.draft.RuleDrafts;
import vn.lachan.taskform.FormRefused;

/** {@code /rule-changes}: what was proposed, how far it is, and the way to propose and withdraw. */
@Controller
class RuleChangePages {

    private static final int RULEBOOKS_SHOWN = 20;

    private final ProposingChanges proposing;
    private final ViewingChanges viewing;
    private final FollowingChanges following;
    private final ChangeList list;
    private final RulebooksOnFile onFile;
    private final RuleDrafts drafts;
    private final Rulebooks rulebooks;
    private final ImpactReports impacts;
    private final ImpactRequests impactRequests;
    private final Units units;
    private final CurrentActor actor;
    private final ObjectMapper json;

    RuleChangePages(
            ProposingChanges proposing,
            ViewingChanges viewing,
            FollowingChanges following,
            ChangeList list,
            RulebooksOnFile onFile,
            RuleDrafts drafts,
            Rulebooks rulebooks,
            ImpactReports impacts,
            ImpactRequests impactRequests,
            Units units,
            CurrentActor actor,
            ObjectMapper json) {
        this.proposing = proposing;
        this.viewing = viewing;
        this.following = following;
        this.list = list;
        this.onFile = onFile;
        this.drafts = drafts;
        this.rulebooks = rulebooks;
        this.impacts = impacts;
        this.impactRequests = impactRequests;
        this.units = units;
        this.actor = actor;
        this.json = json;
    }

    @GetMapping("/rule-changes")
    String list(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String hash, Model model) {
        model.addAttribute("found", list.page(page));
        model.addAttribute("size", ChangeList.PAGE);
        model.addAttribute("mayPropose", mayPropose());
        model.addAttribute("rulebooks", onFile.latest(RULEBOOKS_SHOWN));
        model.addAttribute(
                "drafted", mayPropose() && !drafts.of(actor.get().username()).isEmpty());
        model.addAttribute("chosen", hash);
        return "rule-changes";
    }

    @PostMapping("/rule-changes")
    String propose(@RequestParam Map<String, String> told, HttpServletResponse response, Model model, Locale locale) {
        ObjectNode given = json.createObjectNode();
        told.forEach(given::put);
        try {
            return "redirect:/rule-changes/"
                    + proposing.propose(Told.proposal(given), given.path("hash").asText(), actor.get());
        } catch (FormRefused refused) {
            refuse(refused, response, model, locale);
            model.addAttribute("told", told);
            return list(1, told.getOrDefault("hash", ""), model);
        }
    }

    @GetMapping("/rule-changes/{number}")
    String open(@PathVariable String number, Model model, Locale locale) {
        ChangeView change = ChangeNumber.parse(number)
                .flatMap(parsed -> viewing.open(parsed, locale))
                .orElseThrow(RuleChangePages::none);
        model.addAttribute("change", change);
        model.addAttribute("inForce", onFile.last());
        model.addAttribute("base", onFile.of(change.base()).orElseThrow().timelessName());
        if (mayPropose()) {
            ChangeNumber.parse(number)
                    .flatMap(following::of)
                    .ifPresent(progress -> model.addAttribute("progress", progress));
            impacts.find(number, actor.get()).ifPresent(report -> {
                model.addAttribute("impact", report);
                model.addAttribute("unitNames", unitNames(report));
            });
            Wording wording = rulebooks.latest().wording();
            model.addAttribute("classes", in(locale, wording.classes()));
            model.addAttribute("ageBands", in(locale, wording.ageBands()));
        }
        model.addAttribute("mayPropose", mayPropose());
        return "rule-change";
    }

    private static Map<String, String> in(Locale locale, Map<String, Words> named) {
        return named.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().in(locale)));
    }

    /** The names of the units that an impact speaks of. */
    private Map<String, String> unitNames(ImpactReport report) {
        return Stream.concat(
                        Stream.of(report.preview()), Stream.concat(report.after().stream(), report.ended().stream()))
                .flatMap(told -> Stream.of(told.receipts(), told.cases()))
                .flatMap(part -> part.aspects().values().stream())
                .flatMap(aspect -> aspect.byUnit().keySet().stream())
                .distinct()
                .flatMap(code -> units.find(new UnitCode(code)).map(unit -> Map.entry(code, unit.nameVi())).stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @PostMapping("/rule-changes/{number}/withdraw")
    String withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        ChangeNumber known = ChangeNumber.parse(number).filter(viewing::exists).orElseThrow(RuleChangePages::none);
        try {
            proposing.withdraw(known, Told.reason(json.createObjectNode().put("reason", reason)));
        } catch (FormRefused refused) {
            refuse(refused, response, model, locale);
            model.addAttribute("refusedForm", "withdraw");
            return open(number, model, locale);
        } catch (ChangeEnded | ConcurrencyFailureException tooLate) {
            return "redirect:/rule-changes/" + known + "?late";
        }
        return "redirect:/rule-changes/" + known;
    }

    @PostMapping("/rule-changes/{number}/impact")
    String impactAgain(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        ChangeNumber known = ChangeNumber.parse(number).filter(viewing::exists).orElseThrow(RuleChangePages::none);
        try {
            impactRequests.again(known.value(), ReceiptPeriod.ofDays(from, to));
        } catch (FormRefused refused) {
            refuse(refused, response, model, locale);
            model.addAttribute("refusedForm", "impact");
            return open(number, model, locale);
        }
        return "redirect:/rule-changes/" + known;
    }

    @PostMapping("/rule-changes/{number}/impact/cancel")
    String cancelImpact(@PathVariable String number) {
        ChangeNumber known = ChangeNumber.parse(number).filter(viewing::exists).orElseThrow(RuleChangePages::none);
        if (impactRequests.cancel(known.value()) == ImpactRequests.Answer.NOTHING_ASKED) {
            throw none();
        }
        return "redirect:/rule-changes/" + known;
    }

    private boolean mayPropose() {
        return actor.get().holds(Role.RULE_SUPERVISOR);
    }

    private static void refuse(FormRefused refused, HttpServletResponse response, Model model, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(
                "errors",
                refused.errors().stream()
                        .map(error -> english ? error.english() : error.vietnamese())
                        .distinct()
                        .toList());
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
