package vn.lachan.directory;

/** The level of an administrative unit; districts until 30/06/2025 (Law 72/2025/QH15). */
public enum UnitKind {
    COUNTRY,
    PROVINCE,
    DISTRICT,
    COMMUNE
}
