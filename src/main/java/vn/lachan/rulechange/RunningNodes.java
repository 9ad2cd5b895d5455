package vn.lachan.rulechange;

import java.util.List;

/** The nodes that run now; told by the room that keeps them. */
public interface RunningNodes {

    /** The names of those that judge by another rulebook than that of {@code hash}. */
    List<String> notJudgingBy(String hash);
}
