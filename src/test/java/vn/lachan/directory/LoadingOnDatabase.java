package vn.lachan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** How the files come into the tables, the same on every database. */
interface LoadingOnDatabase {

    LocalDate TODAY = LocalDate.of(2026, 11, 22);

    Room room();

    @Test
    default void readsBackWhatTheFilesSay() {
        DirectoryTables tables = new DirectoryTables(room().db);

        assertThat(tables.focalPoints()).isEqualTo(DirectoryFilesTests.FILES.focalPoints());
        assertThat(tables.calendar())
                .usingRecursiveComparison()
                .ignoringFields("citation.note")
                .isEqualTo(DirectoryFilesTests.FILES.calendar());
        assertThat(room().units.on(TODAY))
                .isEqualTo(new Units(DirectoryFilesTests.FILES)
                        .on(TODAY).stream()
                                .sorted(Comparator.comparing(unit -> unit.code().value()))
                                .toList());
    }

    @Test
    default void loadsTheSameFilesOnlyOnce() {
        assertThat(room().loader.load(DirectoryFilesTests.FILES)).isFalse();
        assertThat(count(room(), "admin_unit"))
                .isEqualTo(DirectoryFilesTests.FILES.units().size());
    }

    @Test
    default void replacesTheFilesRowsAndKeepsAnAdministrators() {
        room().db
                .sql(
                        "update focal_point set origin = 'ADMIN', focal_unit_vi = 'Phòng Chính trị' where code = 'FA-QN-EDU'")
                .update();
        DirectoryFiles changed = DirectoryFilesTests.withChange(
                DirectoryFiles.FOCAL_POINTS, text -> text.replace("Phòng Cảnh sát hình sự", "Phòng Cảnh sát điều tra"));

        assertThat(room().loader.load(changed)).isTrue();

        assertThat(focalUnit(room(), "FA-QN-EDU")).isEqualTo("Phòng Chính trị");
        assertThat(focalUnit(room(), "FA-BRVT-POL")).isEqualTo("Phòng Cảnh sát điều tra");
        assertThat(count(room(), "focal_point"))
                .isEqualTo(DirectoryFilesTests.FILES.focalPoints().size());
    }

    private static int count(Room room, String table) {
        return room.db.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static String focalUnit(Room room, String code) {
        return room.db
                .sql("select focal_unit_vi from focal_point where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }
}
