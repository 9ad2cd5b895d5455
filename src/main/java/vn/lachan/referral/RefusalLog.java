package vn.lachan.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.directory.Unit;
import vn.lachan.directory.Units;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.UnitCode;

/** Every refusal that ever was, also those after which the request went to another agency. */
@Component
class RefusalLog {

    private static final String COUNTRY = "VN";

    private final JdbcClient db;
    private final KnownFacts known;
    private final Units units;
    private final Clock clock;

    RefusalLog(JdbcClient db, KnownFacts known, Units units, Clock clock) {
        this.db = db;
        this.known = known;
        this.units = units;
        this.clock = clock;
    }

    /** Takes down that the agency that has the request refuses it, before the request goes anywhere else. */
    void add(Referral referral, Refusal reason) {
        UnitCode commune = known.file(referral.caseNumber()).responsibleUnit();
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        db.sql("""
                        insert into refusal
                            (referral_number, refused_at, reason, asked, addressee, agency, commune, province)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        referral.number().value(),
                        OffsetDateTime.now(clock),
                        reason.name(),
                        referral.asked().name(),
                        referral.addressee().group(),
                        referral.agency().orElse(null),
                        commune.value(),
                        units.provinceOf(commune, today)
                                .map(Unit::code)
                                .map(UnitCode::value)
                                .orElse(COUNTRY))
                .update();
    }
}
