package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import vn.lachan.identity.CaseNumber;

/**
 * One completed form of a case.
 *
 * @param number which version of that form it is, from 1
 */
record CaseDocument(
        CaseNumber caseNumber, String form, int number, Instant completedAt, String completedBy, ObjectNode answers) {}
