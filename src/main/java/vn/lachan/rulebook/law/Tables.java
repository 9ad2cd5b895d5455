package vn.lachan.rulebook.law;

import static vn.lachan.rulebook.law.Column.code;
import static vn.lachan.rulebook.law.Column.codes;
import static vn.lachan.rulebook.law.Column.date;
import static vn.lachan.rulebook.law.Column.decimal;
import static vn.lachan.rulebook.law.Column.oneOf;
import static vn.lachan.rulebook.law.Column.text;
import static vn.lachan.rulebook.law.Column.whole;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lachan.identity.Role;

/** The tables a rulebook consists of, with the headings and the kinds of cells of each. */
public enum Tables {
    LEGAL_SOURCES(
            "legal_sources.csv",
            text("so_hieu"),
            text("ten_vi"),
            text("ten_en"),
            date("hieu_luc_tu").orEmpty(),
            date("hieu_luc_den").orEmpty()),
    NUMBERS(
            "numbers.csv",
            code("ma"),
            decimal("gia_tri"),
            oneOf("don_vi", "tuoi", "gio", "yeu_to", "phan_tram", "ngay", "ti_le"),
            text("ten_vi"),
            text("ten_en")),
    AGE_BANDS(
            "age_bands.csv",
            code("ma"),
            whole("tu_tuoi"),
            whole("den_tuoi").orEmpty(),
            text("ten_vi"),
            text("ten_en"),
            decimal("gio_ngay").orEmpty(),
            decimal("gio_tuan").orEmpty(),
            decimal("gio_ngay_toi_da").orEmpty(),
            decimal("gio_tuan_toi_da").orEmpty()),
    CLASSES("classes.csv", code("ma"), whole("thu_bac"), text("ten_vi"), text("ten_en")),
    CODES("codes.csv", code("danh_muc"), code("ma"), text("ten_vi"), text("ten_en")),
    LIGHT_WORK(
            "light_work.csv",
            code("ma"),
            text("ten_vi"),
            text("ten_en"),
            text("gom_vi").orEmpty(),
            text("tru_vi").orEmpty(),
            oneOf("nghe_thuat_the_thao", "co", "khong"),
            date("hieu_luc_tu").orEmpty(),
            date("hieu_luc_den").orEmpty()),
    HAZARDOUS_WORK(
            "hazardous_work.csv",
            code("ma"),
            oneOf("loai", "luat", "phu_luc", "cu"),
            text("ten_vi"),
            text("ten_en"),
            date("hieu_luc_tu").orEmpty(),
            date("hieu_luc_den").orEmpty()),
    OVERTIME_NIGHT_WORK(
            "overtime_night_work.csv",
            code("ma"),
            oneOf("loai", "lam_them", "lam_dem"),
            text("ten_vi"),
            text("ten_en"),
            date("hieu_luc_tu").orEmpty(),
            date("hieu_luc_den").orEmpty()),
    SAME_TRADE("same_trade.csv", code("ma"), code("tinh_nhu")),
    WORKPLACES(
            "workplaces.csv",
            code("ma"),
            text("ten_vi"),
            text("ten_en"),
            decimal("qua_gio_ngay").orEmpty(),
            date("hieu_luc_tu").orEmpty(),
            date("hieu_luc_den").orEmpty()),
    RISK_FACTORS("risk_factors.csv", code("ma"), oneOf("loai", "cap_tinh", "co_cau"), text("ten_vi"), text("ten_en")),
    SPECIAL_CIRCUMSTANCES(
            "special_circumstances.csv", code("ma"), code("nhom").orEmpty(), text("ten_vi"), text("ten_en")),
    PENALTIES(
            "penalties.csv",
            code("ma"),
            text("ten_vi"),
            text("ten_en"),
            whole("phat_ca_nhan_tu").orEmpty(),
            whole("phat_ca_nhan_den").orEmpty(),
            whole("phat_to_chuc_tu").orEmpty(),
            whole("phat_to_chuc_den").orEmpty(),
            date("hieu_luc_tu").orEmpty(),
            date("hieu_luc_den").orEmpty()),
    FINDINGS(
            "findings.csv",
            code("ma"),
            oneOf("loai", "can_cu", "ra_soat", "tin_hieu"),
            code("phan_loai").orEmpty(),
            date("hieu_luc_tu").orEmpty(),
            date("hieu_luc_den").orEmpty(),
            text("thong_bao_vi"),
            text("thong_bao_en")),
    URGENCY(
            "urgency.csv",
            code("ma"),
            oneOf("muc_do", "EMERGENCY", "URGENT"),
            codes("khi"),
            text("ly_do_vi"),
            text("ly_do_en")),
    ROUTING(
            "routing.csv",
            agency("vai_tro"),
            oneOf("phan", "LEAD", "SUPPORT", "INFORM"),
            codes("khi"),
            codes("va").orEmpty(),
            text("ly_do_vi"),
            text("ly_do_en")),
    MISSING_FACTS(
            "missing_facts.csv",
            code("du_kien"),
            oneOf("cap", "tre", "viec"),
            oneOf("muc", "thiet_yeu", "truoc_khi_ket_luan"),
            oneOf("khi", "working", "movement").orEmpty(),
            text("ten_vi"),
            text("ten_en")),
    SUPPORT_MATRIX(
            "support_matrix.csv",
            code("dich_vu"),
            codes("khi"),
            text("ten_vi"),
            text("ten_en"),
            agency("co_quan").orEmpty()),
    VISITS(
            "visits.csv",
            oneOf("muc_do", "EMERGENCY", "URGENT", "STANDARD"),
            whole("so_lan"),
            whole("moi_bao_nhieu_ngay"),
            whole("so_lan_sach_de_ket_thuc"),
            whole("trong_bao_nhieu_thang")),
    DEADLINES(
            "deadlines.csv",
            code("viec"),
            oneOf("muc_do", "EMERGENCY", "URGENT", "STANDARD"),
            whole("thoi_han"),
            oneOf("don_vi", "gio", "ngay_lam_viec"),
            oneOf("tinh_tu", "TIEP_NHAN", "GIAO_VIEC"));

    private final String file;
    // Filled once and only read.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, Column> columns = new LinkedHashMap<>();

    Tables(String file, Column... columns) {
        this.file = file;
        Stream.concat(
                        Arrays.stream(columns),
                        Stream.of(
                                text("legal_basis"),
                                oneOf("tinh_trang", "luat", "chinh_sach", "chua_kiem_chung"),
                                text("ghi_chu").orEmpty()))
                .forEach(column -> this.columns.put(column.heading(), column));
    }

    private static Column agency(String heading) {
        return oneOf(heading, Role.agencies().stream().map(Role::name).toArray(String[]::new));
    }

    public String file() {
        return file;
    }

    /** The columns in their order. */
    List<Column> columns() {
        return new ArrayList<>(columns.values());
    }
}
