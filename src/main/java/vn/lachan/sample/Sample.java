package vn.lachan.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A fictional report and what is done about its first child.
 *
 * @param at where the case stands then: the keys of its open tasks, or the state in which it ended
 */
record Sample(String at, ObjectNode report, List<Step> steps) {

    /** Something that somebody does. */
    record Step(String who, String what, ObjectNode answers) {}
}
