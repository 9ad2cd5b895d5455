package vn.lachan.casefile;

import vn.lachan.identity.CaseNumber;

/** Another commune answers for a case from now on: its open tasks go there in the same transaction. */
public record CaseMoved(CaseNumber number) {}
