package vn.lachan.packaged;

/** How a process ended, and all it printed. */
record Ended(int exitCode, String output) {}
