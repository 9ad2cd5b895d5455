package vn.lachan.operation;

import vn.lachan.notice.OutgoingMails;
import vn.lachan.workflow.FailedJobs;

/**
 * How the system stands at a moment, in numbers.
 *
 * @param rulebooks how many different rulebooks the running nodes judge by; more than one is not well for long
 */
public record Standing(FailedJobs.Standing work, OutgoingMails.Standing mails, long nodes, long rulebooks) {}
