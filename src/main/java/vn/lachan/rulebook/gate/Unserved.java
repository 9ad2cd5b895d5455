package vn.lachan.rulebook.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.lachan.rulebook.Judgement;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.gate.Gaps.Judged;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;

/** Children in child labour, by what was found of them, for whom the matrix of services proposes nothing. */
final class Unserved {

    private final Rulebook.Parts parts;
    private final Law law;

    Unserved(Rulebook.Parts parts) {
        this.parts = parts;
        this.law = parts.law();
    }

    void look(List<Judged> all, Faults faults) {
        Map<Set<String>, Judged> byFindings = new LinkedHashMap<>();
        for (Judged each : all) {
            if (law.rank(each.judgement().childClass()) >= law.rank("CHILD_LABOUR")) {
                byFindings.putIfAbsent(findings(each.judgement()), each);
            }
        }
        byFindings.forEach((codes, each) -> {
            if (parts.edition().proposedServices(each.child().facts()).isEmpty()) {
                tell(codes, each, faults);
            }
        });
    }

    private static Set<String> findings(Judgement judgement) {
        return judgement.findings().stream()
                .map(Judgement.Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void tell(Set<String> codes, Judged each, Faults faults) {
        Words child = ChildInWords.of(each.child(), law);
        String found = String.join(", ", codes);
        faults.warning(
                "support_matrix.csv",
                null,
                "khi",
                new Words(
                        "%s: có căn cứ %s mà không dòng nào đề xuất hỗ trợ".formatted(child.vi(), found),
                        "%s: %s is found and no row proposes a service".formatted(child.en(), found)),
                new Words(
                        "Thêm mã căn cứ vào ô khi của loại hỗ trợ phù hợp.",
                        "Add the finding's code under khi of the service that fits."));
    }
}
