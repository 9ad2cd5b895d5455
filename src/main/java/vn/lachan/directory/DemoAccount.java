package vn.lachan.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/** An account of the demonstration, named for what it does; its password is its name. */
record DemoAccount(String username, String displayName, List<Duty> duties) {

    /** The wards exist since this day. */
    static final Period PERIOD = Period.from(LocalDate.of(2025, 7, 1));

    private static final String COUNTRY = "VN";
    private static final String PROVINCE_A = "22";
    private static final String WARD_A = "06685";
    private static final String WARD_B = "01843";
    private static final String HOAN_KIEM = "00070";
    private static final String VUNG_TAU = "26506";

    static final List<DemoAccount> ALL = List.of(
            of("canbo", "Người làm công tác bảo vệ trẻ em - phường Hồng Gai", WARD_A, Role.CASEWORKER),
            of("canbo2", "Người làm công tác bảo vệ trẻ em - phường Bắc Kạn", WARD_B, Role.CASEWORKER),
            of("chutich", "Chủ tịch UBND phường Hồng Gai", WARD_A, Role.CHAIRMAN),
            of("chutich2", "Chủ tịch UBND phường Bắc Kạn", WARD_B, Role.CHAIRMAN),
            of("canbo3", "Người làm công tác bảo vệ trẻ em - phường Hoàn Kiếm", HOAN_KIEM, Role.CASEWORKER),
            of("chutich3", "Chủ tịch UBND phường Hoàn Kiếm", HOAN_KIEM, Role.CHAIRMAN),
            of("canbo4", "Người làm công tác bảo vệ trẻ em - phường Vũng Tàu", VUNG_TAU, Role.CASEWORKER),
            of("chutich4", "Chủ tịch UBND phường Vũng Tàu", VUNG_TAU, Role.CHAIRMAN),
            of("giaoduc", "Cán bộ đầu mối ngành giáo dục - tỉnh Quảng Ninh", PROVINCE_A, Role.EDUCATION),
            of("congan", "Cán bộ đầu mối công an - tỉnh Quảng Ninh", PROVINCE_A, Role.POLICE),
            of("laodong", "Cán bộ đầu mối lao động - tỉnh Quảng Ninh", PROVINCE_A, Role.LABOUR),
            of("thanhtra", "Người làm công tác thanh tra, kiểm tra - tỉnh Quảng Ninh", PROVINCE_A, Role.INSPECTOR),
            of("quanly", "Người quản lý quy tắc thứ nhất", COUNTRY, Role.RULE_SUPERVISOR),
            of("quanly2", "Người quản lý quy tắc thứ hai", COUNTRY, Role.RULE_SUPERVISOR),
            of("quanly3", "Người quản lý quy tắc thứ ba", COUNTRY, Role.RULE_SUPERVISOR),
            of("kiemtoan", "Kiểm toán viên", COUNTRY, Role.AUDITOR),
            of("dieuphoi", "Điều phối viên chương trình - tỉnh Quảng Ninh", PROVINCE_A, Role.COORDINATOR),
            of("quantri", "Quản trị hệ thống", COUNTRY, Role.ADMINISTRATOR, Role.OPERATOR),
            of("tiepnhan", "Tài khoản dịch vụ tiếp nhận tin báo", COUNTRY, Role.INTAKE));

    private static DemoAccount of(String username, String displayName, String unit, Role... roles) {
        return new DemoAccount(
                username,
                displayName,
                Stream.of(roles).map(role -> new Duty(role, new UnitCode(unit))).toList());
    }
}
