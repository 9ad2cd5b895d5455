package vn.lachan.casefile;

import java.util.List;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReportNumber;

/** The answer to a report: its number, and one case number for each child that it names. */
public record Received(ReportNumber reportNumber, List<CaseNumber> caseNumbers) {}
