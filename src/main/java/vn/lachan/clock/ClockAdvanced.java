package vn.lachan.clock;

import java.time.Duration;

/** The clock was moved forward: who keeps time of their own has to follow. */
public record ClockAdvanced(Duration offset) {}
