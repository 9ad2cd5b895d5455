package vn.lachan.desk;

import java.util.List;

/** The one who is signed on, as the header shows. */
public record Me(
        String username,
        String displayName,
        List<DutyLine> duties,
        boolean mayReport,
        boolean mayClassify,
        boolean mayHaveCases,
        boolean leads,
        boolean mayHaveReferrals,
        boolean readsRules,
        boolean operates,
        boolean administers,
        boolean supervises,
        boolean hasTasks) {

    /** A duty in words. */
    public record DutyLine(String role, String unitName) {}
}
