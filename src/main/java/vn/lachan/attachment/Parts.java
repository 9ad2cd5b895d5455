package vn.lachan.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.identity.CaseNumber;
import vn.lachan.vault.Vault;

/**
 * The bytes of files, in parts that fit into memory. Each is sealed for its file, its place and the number of them all:
 * left out, exchanged or cut short, they do not open.
 */
@Component
class Parts {

    private static final int SIZE = 256 * 1024;

    private final JdbcClient jdbc;
    private final Vault vault;

    Parts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    static int count(long size) {
        return Math.toIntExact((size + SIZE - 1) / SIZE);
    }

    void keep(CaseNumber number, UUID id, Upload upload, int count) {
        byte[] part = new byte[SIZE];
        try {
            for (int n = 1; n <= count; n++) {
                int length = upload.next(part);
                byte[] plain = Arrays.copyOf(part, length);
                jdbc.sql("insert into attachment_part (attachment, number, sealed) values (?, ?, ?)")
                        .params(id, n, vault.seal(number.value(), context(id, n, count), plain))
                        .update();
            }
        } catch (IOException lost) {
            throw new UncheckedIOException("The scratch file of an upload could not be read", lost);
        }
    }

    void write(CaseNumber number, UUID id, int count, OutputStream out) throws IOException {
        for (int n = 1; n <= count; n++) {
            out.write(vault.unseal(number.value(), context(id, n, count), part(id, n)));
        }
    }

    private byte[] part(UUID id, int n) {
        return jdbc.sql("select sealed from attachment_part where attachment = ? and number = ?")
                .params(id, n)
                .query(byte[].class)
                .single();
    }

    private static String context(UUID id, int n, int count) {
        return "attachment/" + id + "/" + n + "/" + count;
    }
}
