package vn.lachan.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFileTests {

    @TempDir
    Path directory;

    @Test
    void givesBackInOrderWhatWasWrittenHoweverItIsCut() throws Exception {
        Random random = new Random(7);
        byte[] all = new byte[1_000_000];
        random.nextBytes(all);
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        try (ScratchFile file = ScratchFile.in(directory)) {
            int written = 0;
            while (back.size() < all.length) {
                int length = Math.min(random.nextInt(5_000), all.length - written);
                byte[] piece = new byte[length + 10];
                System.arraycopy(all, written, piece, 0, length);
                file.append(piece, length);
                written += length;
                byte[] into = new byte[1 + random.nextInt(6_000)];
                back.write(into, 0, file.read(into));
                if (written == all.length) {
                    back.write(into, 0, file.read(into));
                }
            }
        }
        assertThat(back.toByteArray()).isEqualTo(all);
    }

    @Test
    void givesTheRoomBackOnceAllIsRead() throws Exception {
        try (ScratchFile file = ScratchFile.in(directory)) {
            file.append(new byte[100], 100);
            assertThat(file.read(new byte[60])).isEqualTo(60);
            assertThat(file.unread()).isEqualTo(40);
            assertThat(file.size()).isEqualTo(100);
            assertThat(file.read(new byte[60])).isEqualTo(40);
            assertThat(file.size()).isZero();
            assertThat(file.read(new byte[60])).isZero();
        }
    }

    @Test
    void leavesNothingInClearAndNoFile() throws Exception {
        byte[] told = "Đặng Thị Ánh, 12 tuổi".getBytes(UTF_8);
        try (ScratchFile file = ScratchFile.in(directory)) {
            file.append(told, told.length);
            try (Stream<Path> there = Files.list(directory)) {
                for (Path path : there.toList()) {
                    assertThat(Files.readString(path, ISO_8859_1)).doesNotContain("12 tu");
                }
            }
        }
        assertThat(directory).isEmptyDirectory();
    }
}
