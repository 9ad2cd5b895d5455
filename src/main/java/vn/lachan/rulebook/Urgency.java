package vn.lachan.rulebook;

/** How soon somebody has to act. EMERGENCY means 12 clock hours (Decree 56/2017 art. 31). */
public enum Urgency {
    EMERGENCY,
    URGENT,
    STANDARD
}
