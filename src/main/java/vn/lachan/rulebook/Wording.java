package vn.lachan.rulebook;

import java.util.Map;

/**
 * What an edition calls the codes of its answers, in the order of the tables, for whoever shows them to people.
 *
 * @param title what the rulebook is called
 * @param violations what the codes of employer violations stand for
 * @param groups code of a special circumstance to the code of the group it belongs to
 */
public record Wording(
        Words title,
        Map<String, Words> classes,
        Map<String, Words> ageBands,
        Map<String, Words> reviews,
        Map<String, Words> violations,
        Map<String, String> groups) {}
