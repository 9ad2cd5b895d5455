package vn.lachan.rulebook;

import com.fasterxml.jackson.databind.JsonNode;

/** Facts of a fictional child that a rulebook brings along for people to practise on, as the outward contract has them. */
public record PracticeExample(Words name, JsonNode facts) {}
