package vn.lachan.taskform;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers not yet given in: the version is the entity tag. */
public record Draft(ObjectNode answers, long version, String updatedBy) {}
