package vn.lachan.rulebook.law;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import vn.lachan.rulebook.RuleFault;

/** Rule files cannot be taken; every fault found is named with its place. */
@NamedInterface("files")
public final class RulesRefused extends RuntimeException {

    private final transient List<RuleFault> faults;

    public RulesRefused(List<RuleFault> faults) {
        super(faults.stream()
                .limit(20)
                .map(fault -> fault.words().vi() + " / " + fault.why().en())
                .collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    public List<RuleFault> faults() {
        return faults;
    }
}
