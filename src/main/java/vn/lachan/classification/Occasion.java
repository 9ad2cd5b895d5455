package vn.lachan.classification;

/** What a receipt was made at. */
public enum Occasion {
    /** One child's facts were sent; near misses were told. */
    CLASSIFICATION,
    /** One of many lines; near misses were left out. */
    SCREENING
}
