package vn.lachan.referral.web;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.export.Csv;
import vn.lachan.export.Xlsx;
import vn.lachan.referral.Months;
import vn.lachan.referral.RefusalReport;
import vn.lachan.referral.RefusalReports;

/** {@code /api/v1/refusals}: refusals by reason, agency and commune; as a file each is recorded. */
@RestController
class RefusalsApi {

    private static final MediaType CSV = new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RefusalReports reports;
    private final RefusalSheet sheet;
    private final CurrentActor actor;
    private final Clock clock;

    RefusalsApi(RefusalReports reports, RefusalSheet sheet, CurrentActor actor, Clock clock) {
        this.reports = reports;
        this.sheet = sheet;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping("/api/v1/refusals")
    RefusalReport report(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return reports.report(months(from, to), actor.get());
    }

    @GetMapping("/api/v1/refusals.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale) {
        RefusalReport report = reports.export(months(from, to), actor.get(), "CSV");
        return file(report, CSV, "csv", Csv.of(sheet.of(report, locale)));
    }

    @GetMapping("/api/v1/refusals.xlsx")
    ResponseEntity<byte[]> xlsx(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale) {
        RefusalReport report = reports.export(months(from, to), actor.get(), "XLSX");
        return file(report, XLSX, "xlsx", Xlsx.of(sheet.of(report, locale)));
    }

    private Months months(@Nullable String from, @Nullable String to) {
        return Months.asked(from, to, WorkingCalendar.dayOf(clock.instant()));
    }

    private static ResponseEntity<byte[]> file(RefusalReport report, MediaType type, String ending, byte[] bytes) {
        String name =
                "tu-choi-" + report.months().from() + "-" + report.months().to() + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
