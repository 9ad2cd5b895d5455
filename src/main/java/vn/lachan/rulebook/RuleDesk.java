package vn.lachan.rulebook;

import java.util.List;

/** The folder on which a supervisor edits rule files. */
public interface RuleDesk {

    /** What is wrong with the files there; nothing where they are well, or where the folder is not watched. */
    List<RuleFault> faults();
}
