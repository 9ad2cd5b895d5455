package vn.lachan.classification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a receipt seals.
 *
 * @param facts canonical, as the rulebook room writes them
 * @param result as it was answered
 */
public record Contents(JsonNode facts, ObjectNode result) {}
