package vn.lachan.rulebook;

import java.util.List;
import java.util.function.Predicate;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.Row;

/** Which services are proposed for whom. */
final class SupportMatrix {

    private record Line(ProposedService service, Predicate<Outcome> when) {}

    private final List<Line> lines;

    SupportMatrix(Law law, Faults faults) {
        lines = law.supportMatrix().stream()
                .map(row -> new Line(service(row), Trigger.anyIn(row, "khi", law, faults)))
                .toList();
    }

    private static ProposedService service(Row row) {
        return new ProposedService(
                row.text("dich_vu"), new Words(row.text("ten_vi"), row.text("ten_en")), row.text("legal_basis"));
    }

    List<ProposedService> of(Outcome outcome) {
        return lines.stream()
                .filter(line -> line.when.test(outcome))
                .map(Line::service)
                .toList();
    }
}
