package vn.lachan.rulebook;

import java.util.List;

/** What became of the wish to put a rulebook in force. */
public sealed interface Putting {

    record Done() implements Putting {}

    /** Another rulebook was put in force since the files were made. */
    record BaseChanged() implements Putting {}

    /** The rule files do not pass the check of this version of the system. */
    record Refused(List<RuleFault> faults) implements Putting {}
}
