package vn.lachan.rulechange.draft.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook taken apart, to be put together otherwise than any spreadsheet would. */
final class TakenApart {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static TakenApart of(byte[] workbook) {
        TakenApart apart = new TakenApart();
        try {
            Path file = Files.createTempFile("lachan-", ".zip");
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    apart.parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
            Files.delete(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return apart;
    }

    String part(String name) {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException(name + " is not among " + parts.keySet());
        }
        return new String(bytes, UTF_8);
    }

    TakenApart with(String name, String text) {
        return with(name, text.getBytes(UTF_8));
    }

    TakenApart with(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    /** With {@code from} replaced once; it must be there. */
    TakenApart with(String name, String from, String to) {
        String text = part(name);
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(from + " is not in " + text);
        }
        return with(name, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    byte[] together() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
