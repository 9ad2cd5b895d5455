package vn.lachan.rulechange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import vn.lachan.rulebook.RuleFault;
import vn.lachan.rulebook.Words;

/** What the proposer has to mend, as it is kept. */
final class Remarks {

    static final String NONE = "[]";

    /** Who has more to mend sees the rest after mending these. */
    private static final int MOST = 200;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Words>> LIST = new TypeReference<>() {};

    private Remarks() {}

    static String of(List<RuleFault> faults) {
        return write(faults.stream().limit(MOST).map(RuleFault::words).toList());
    }

    static String of(Words one) {
        return write(List.of(one));
    }

    static List<Words> read(String kept) {
        try {
            return JSON.readValue(kept, LIST);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The remarks on a rule change cannot be read", unreadable);
        }
    }

    private static String write(List<Words> remarks) {
        try {
            return JSON.writeValueAsString(remarks);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The remarks on a rule change cannot be written", unwritable);
        }
    }
}
