package vn.lachan.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.SignedOn;
import vn.lachan.access.CurrentActor;

/** A file comes in whole, once and within the limits, or leaves nothing behind. */
abstract class UploadStories extends AttachmentStories {

    @Autowired
    Attachments attachments;

    @Autowired
    Limits limits;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aFileComesBackByteForByteToBeSavedAndNeverShown() throws Exception {
        byte[] sent = pdf(700_000);
        HttpResponse<byte[]> added = post("canbo", number, NAME, sent);
        assertThat(added.statusCode()).isEqualTo(201);
        HttpResponse<byte[]> back = get("chutich", address(number) + "/" + id(added));

        assertThat(back.body()).isEqualTo(sent);
        assertThat(back.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(back.headers().allValues("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(back.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(back.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''Gi%E1%BA%A5y%20khai%20sinh%20Tr%E1%BA%BB%20H%C6%B0%20C%E1%BA%A5u.pdf");
    }

    @Test
    void emptyLargeAndBrokenOnesAreRefusedInWords() throws Exception {
        assertThat(post("canbo", number, "a.pdf", new byte[0]).statusCode()).isEqualTo(422);
        HttpResponse<byte[]> large = post("canbo", number, "a.pdf", pdf(1024 * 1024 + 1));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(text(large)).contains("1 MB");
        assertThat(post("canbo", number, "a.pdf", pdf(1024 * 1024)).statusCode())
                .isEqualTo(201);
        byte[] cut = multipart("a.pdf", pdf(900));
        assertThat(send("canbo", number, Arrays.copyOf(cut, cut.length - 60)).statusCode())
                .isEqualTo(400);
        assertThat(send("canbo", number, new byte[0]).statusCode()).isEqualTo(400);
        assertThat(items("canbo", number)).hasSize(1);
    }

    @Test
    void twoFilesInOneRequestAreRefusedWhole() throws Exception {
        String one = new String(multipart("a.pdf", pdf(100)), ISO_8859_1);
        String two = one.replace("--GRENZE--", "--GRENZE") + one.substring(one.indexOf("\r\n") + 2);

        assertThat(send("canbo", number, two.getBytes(ISO_8859_1)).statusCode()).isEqualTo(400);
        assertThat(items("canbo", number).size()).isZero();
    }

    @Test
    void aCaseTakesSoManyAndNoMore() throws Exception {
        for (int n = 1; n <= 3; n++) {
            assertThat(post("canbo", number, n + ".pdf", pdf(100 + n)).statusCode())
                    .isEqualTo(201);
        }
        assertThat(post("canbo", number, "4.pdf", pdf(104)).statusCode()).isEqualTo(409);
        assertThat(post("canbo", number, "1.pdf", pdf(101)).statusCode())
                .as("is there")
                .isEqualTo(200);
    }

    @Test
    void sentTwiceAtOnceItIsThereOnce() throws Exception {
        byte[] sent = pdf(300_000);
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> click = () -> post("canbo", number, NAME, sent).statusCode();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(List.of(click, click, click, click))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 200, 200, 200);
        } finally {
            pool.shutdownNow();
        }
        assertThat(items("canbo", number)).hasSize(1);
        assertThat(acts()).filteredOn("FILE_ATTACHED"::equals).hasSize(1);
    }

    @Test
    void whatBreaksOffInTheMiddleLeavesNothing() throws Exception {
        long before = scratchFiles();
        try (Upload upload = Upload.read(NAME, new ByteArrayInputStream(pdf(600_000)), limits)) {
            assertThatThrownBy(() -> SignedOn.does(
                            "canbo", () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                                var unused = attachments.add(number, upload, currentActor.get());
                                throw new IllegalStateException("Mất điện");
                            })))
                    .hasMessage("Mất điện");
        }

        assertThat(items("canbo", number).size()).isZero();
        assertThat(acts()).doesNotContain("FILE_ATTACHED");
        assertThat(jdbc.sql("select count(*) from attachment_part p left join attachment a on a.id = p.attachment"
                                + " where a.id is null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(scratchFiles()).isEqualTo(before);
    }

    @Test
    void refusedUploadsLeaveNoFileOnTheDisk() throws Exception {
        long before = scratchFiles();
        post("canbo", number, "a.pdf", pdf(1024 * 1024 + 1));
        post("canbo", number, "a.pdf", "<html>".getBytes(UTF_8));
        byte[] cut = multipart("a.pdf", pdf(900));
        send("canbo", number, Arrays.copyOf(cut, cut.length - 60));

        assertThat(scratchFiles()).isEqualTo(before);
    }

    private static long scratchFiles() throws Exception {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".scratch"))
                    .count();
        }
    }
}
