package vn.lachan.directory;

import java.util.List;
import java.util.stream.Collectors;

/** A change of the directory that cannot be made as asked: every field that is wrong, at once. */
public class ChangeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public ChangeRefused(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.field() + ": " + fault.reason())
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
