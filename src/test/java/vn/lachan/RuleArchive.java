package vn.lachan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.lachan.identity.Actor;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulechange.Proposal;
import vn.lachan.rulechange.ProposingChanges;

/** Rule files in a zip archive, as a supervisor would send them, and a change proposed with some. */
public final class RuleArchive {

    private RuleArchive() {}

    /** Has {@code quanly} propose the shipped rules under a title of their own. */
    public static ChangeNumber proposed(ProposingChanges proposing) {
        Map<String, String> texts = new HashMap<>(RuleFiles.in(Path.of("rules")).byPath());
        texts.computeIfPresent(
                "rulebook.csv", (file, text) -> text.replaceAll("title_en,.*", "title_en,Test " + UUID.randomUUID()));
        Proposal told = new Proposal("Thử nghiệm", "Lý do thử nghiệm", "Chính sách", null, null);
        String hash = proposing.keep(of(RuleFiles.of(texts)));
        return proposing.propose(told, hash, new Actor("quanly", Set.of()));
    }

    public static byte[] of(RuleFiles files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.byPath().entrySet()) {
                out.putNextEntry(new ZipEntry("rules/" + file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
