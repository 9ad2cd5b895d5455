package vn.lachan.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A temporary file for what does not fit into memory: written at its end, read once from its beginning, and gone when it
 * is closed. On the disk it is AES-256-CTR under a key that only this object holds, so that nothing left behind by a
 * crash can be read. For one thread at a time.
 */
public final class ScratchFile implements AutoCloseable {

    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;

    private final FileChannel file;
    private final Cipher writing;
    private final Cipher reading;
    private long written;
    private long read;

    private ScratchFile(FileChannel file, Cipher writing, Cipher reading) {
        this.file = file;
        this.writing = writing;
        this.reading = reading;
    }

    /** A new one in {@code directory}. */
    public static ScratchFile in(Path directory) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] key = new byte[KEY_BYTES];
        byte[] start = new byte[BLOCK_BYTES];
        random.nextBytes(key);
        random.nextBytes(start);
        Path path = Files.createTempFile(directory, "lachan-", ".scratch");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return new ScratchFile(file, cipher(Cipher.ENCRYPT_MODE, key, start), cipher(Cipher.DECRYPT_MODE, key, start));
    }

    private static Cipher cipher(int mode, byte[] key, byte[] start) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES in counter mode", e);
        }
    }

    /** Adds the first {@code length} bytes at the end. */
    public void append(byte[] bytes, int length) throws IOException {
        ByteBuffer sealed = ByteBuffer.wrap(updated(writing, bytes, length));
        while (sealed.hasRemaining()) {
            written += file.write(sealed, written);
        }
    }

    /** Moves the next bytes into {@code into} and returns their number: 0 where all was read, and the room is given back. */
    public int read(byte[] into) throws IOException {
        ByteBuffer sealed = ByteBuffer.allocate((int) Math.min(into.length, unread()));
        while (sealed.hasRemaining()) {
            read += Math.max(0, file.read(sealed, read));
        }
        byte[] plain = updated(reading, sealed.array(), sealed.limit());
        System.arraycopy(plain, 0, into, 0, plain.length);
        if (unread() == 0) {
            file.truncate(0);
            written = 0;
            read = 0;
        }
        return plain.length;
    }

    /** How much was written and not read. */
    public long unread() {
        return written - read;
    }

    /** How much room it takes. */
    public long size() {
        return written;
    }

    /** A counter mode gives as many bytes as it is given, or null for none. */
    private static byte[] updated(Cipher cipher, byte[] bytes, int length) {
        byte[] updated = cipher.update(bytes, 0, length);
        return updated == null ? new byte[0] : updated;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
