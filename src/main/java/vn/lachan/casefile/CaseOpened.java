package vn.lachan.casefile;

import vn.lachan.identity.CaseNumber;
import vn.lachan.rulebook.Urgency;

/** A child's file was opened: its process starts in the same transaction. */
public record CaseOpened(CaseNumber number, Urgency urgency) {}
