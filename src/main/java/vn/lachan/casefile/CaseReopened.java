package vn.lachan.casefile;

import vn.lachan.identity.CaseNumber;
import vn.lachan.rulebook.Urgency;

/** A child's file was opened again: its process begins anew, with the assessment, in the same transaction. */
public record CaseReopened(CaseNumber number, Urgency urgency) {}
