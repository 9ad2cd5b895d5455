package vn.lachan.rulebook.gate;

import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.law.Faults;

/** One question of good sense to a rulebook that compiled; what it finds is added to the faults. */
interface Check {

    void look(Rulebook rulebook, Faults faults);
}
