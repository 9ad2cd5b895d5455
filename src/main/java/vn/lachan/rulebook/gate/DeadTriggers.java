package vn.lachan.rulebook.gate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Urgency;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.gate.Triggers.Trigger;
import vn.lachan.rulebook.language.Rule;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.Reason;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/** Triggers that can never hold, and those that another one in the same cell makes needless. */
final class DeadTriggers implements Check {

    /** More triggers than that are not compared with each other. */
    private static final int MOST = 500;

    private static final Words LEAVE_OUT = new Words("Bỏ điều ấy khỏi ô.", "Leave it out of the cell.");

    @Override
    public void look(Rulebook rulebook, Faults faults) {
        Rulebook.Parts latest = rulebook.parts().get(rulebook.parts().size() - 1);
        Implications implications = new Implications(latest);
        Set<String> given = rulebook.parts().stream()
                .flatMap(parts -> parts.rules().stream().map(Rule::code))
                .collect(Collectors.toSet());
        Set<String> leads = rulebook.book().rows(Tables.ROUTING).stream()
                .filter(row -> row.text("phan").equals("LEAD"))
                .map(row -> "LEAD:" + row.text("vai_tro"))
                .collect(Collectors.toSet());
        Set<String> notAges = rulebook.book().rows(Tables.NUMBERS).stream()
                .filter(row -> !row.text("don_vi").equals("tuoi"))
                .map(row -> "<" + row.text("ma"))
                .collect(Collectors.toSet());
        List<Trigger> triggers = Triggers.in(rulebook);
        for (Trigger trigger : triggers) {
            if (!refused(trigger, notAges, faults)
                    && !leadNobodyHas(trigger, leads, faults)
                    && !notGiven(trigger, latest.law(), given, faults)
                    && triggers.size() < MOST) {
                needless(trigger, implications, faults);
            }
        }
    }

    /** What the README does not allow at this place; it would never hold. */
    private static boolean refused(Trigger trigger, Set<String> notAges, Faults faults) {
        String text = trigger.text();
        boolean lead = text.startsWith("LEAD:")
                && (trigger.table() != Tables.ROUTING
                        || trigger.row().text("phan").equals("LEAD"));
        boolean itself = trigger.table() == Tables.URGENCY && isUrgency(text);
        boolean noAge = notAges.contains(text);
        if (lead || itself || noAge) {
            faults.error(
                    trigger.row(),
                    trigger.column(),
                    new Words(
                            text + " không dùng được ở đây, không bao giờ đúng",
                            text + " cannot stand here, it never holds"),
                    new Words(
                            "LEAD: chỉ dùng ở dòng SUPPORT, INFORM; mức độ khẩn cấp không dùng trong urgency.csv; sau < là một số tuổi.",
                            "LEAD: goes with SUPPORT and INFORM only; no urgency in urgency.csv; after < comes an age."));
        }
        return lead || itself || noAge;
    }

    private static boolean isUrgency(String text) {
        return List.of(Urgency.values()).stream()
                .anyMatch(urgency -> urgency.name().equals(text));
    }

    private static boolean leadNobodyHas(Trigger trigger, Set<String> leads, Faults faults) {
        String text = trigger.text();
        boolean never = text.startsWith("LEAD:")
                && (!leads.contains(text) || text.equals("LEAD:" + trigger.row().text("vai_tro")));
        if (never) {
            never(
                    trigger,
                    "không dòng nào để cơ quan ấy chủ trì, hoặc chính cơ quan ấy chủ trì",
                    "no row lets that agency lead, or it is the one that leads",
                    faults);
        }
        return never;
    }

    private static boolean notGiven(Trigger trigger, Law law, Set<String> given, Faults faults) {
        String text = trigger.text();
        List<String> codes = law.reasons().stream()
                .map(Reason::code)
                .filter(code ->
                        text.endsWith("*") ? code.startsWith(text.substring(0, text.length() - 1)) : code.equals(text))
                .toList();
        boolean never = text.equals("OUT_OF_SCOPE")
                || (!codes.isEmpty() && codes.stream().noneMatch(given::contains));
        if (never) {
            never(trigger, "không quy tắc nào cho mã ấy", "no rule gives it", faults);
        }
        return never;
    }

    private static void never(Trigger trigger, String vi, String en, Faults faults) {
        faults.warning(
                trigger.row(),
                trigger.column(),
                new Words(trigger.text() + " không bao giờ đúng: " + vi, trigger.text() + " never holds: " + en),
                LEAVE_OUT);
    }

    private static void needless(Trigger trigger, Implications implications, Faults faults) {
        Row row = trigger.row();
        List<String> cell = row.codes(trigger.column());
        int place = cell.indexOf(trigger.text());
        for (int i = 0; i < cell.size(); i++) {
            boolean mutual = i > place && implications.follows(List.of(trigger.text()), cell.get(i));
            if (i != place && !mutual && implications.follows(List.of(cell.get(i)), trigger.text())) {
                faults.warning(
                        row,
                        trigger.column(),
                        new Words(
                                "%s là thừa: %s đã gồm nó".formatted(trigger.text(), cell.get(i)),
                                "%s is needless: %s includes it".formatted(trigger.text(), cell.get(i))),
                        LEAVE_OUT);
                return;
            }
        }
    }
}
