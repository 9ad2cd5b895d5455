package vn.lachan.casefile;

import vn.lachan.identity.UnitCode;

/** A commune merged into another, which answers for its open cases from now on. */
public record CasesTakenOver(UnitCode from, UnitCode to) {}
