package vn.lachan.notice;

import java.util.Optional;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Urgency;

/** What notices are about: a case, and the task of it where there is one. */
record Matter(CaseNumber caseNumber, Optional<String> task, Urgency urgency, UnitCode unit) {}
