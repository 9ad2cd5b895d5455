package vn.lachan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A file as the one who may open it sees it: the record, and what is known of the child. */
public record CaseView(CaseFile file, ObjectNode known) {}
