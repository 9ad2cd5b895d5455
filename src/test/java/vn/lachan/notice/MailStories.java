package vn.lachan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.OwnJvm;
import vn.lachan.RuleArchive;
import vn.lachan.TwoCommunes;
import vn.lachan.clock.Time;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Urgency;
import vn.lachan.rulechange.ProposingChanges;

/** How notices go out by mail, with a mail server that takes them, refuses them or is dead. */
@SpringBootTest(
        properties = {
            "lachan.demo=true",
            "lachan.samples=false",
            "lachan.home=target/mails-${lachan.fork:1}",
            "camunda.bpm.job-execution.enabled=false",
            "spring.jmx.enabled=false",
            "spring.mail.host=localhost",
            "lachan.address=https://lachan.example.vn/",
            "lachan.mail.from=lachan@example.vn",
            "lachan.mail.every=PT1H"
        })
@Import(TwoCommunes.class)
@DirtiesContext
@OwnJvm
abstract class MailStories {

    private static final int PORT = freePort();

    @Autowired
    Notices notices;

    @Autowired
    Postman postman;

    @Autowired
    DeliveryHealth health;

    @Autowired
    TwoCommunes communes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProposingChanges proposing;

    @Autowired
    Time time;

    @Autowired
    PlatformTransactionManager transactions;

    private GreenMail server = new GreenMail(new ServerSetup(PORT, "localhost", ServerSetup.PROTOCOL_SMTP));
    private CaseNumber number;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", () -> PORT);
    }

    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void startWithAnEmptyOutbox() throws Exception {
        jdbc.sql("delete from outgoing_mail").update();
        jdbc.sql("update account set email = case when username = 'canbo' then 'canbo@example.vn' end")
                .update();
        number = communes.report(TwoCommunes.A).number();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailHasTheNumberAndALinkInBothLanguagesAndNothingElse() throws Exception {
        tells("canbo", Urgency.EMERGENCY);
        postman.deliver();

        MimeMessage mail = received().get(0);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("canbo@example.vn");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("lachan@example.vn");
        assertThat(mail.getSubject()).isEqualTo("Lá Chắn: hồ sơ / case " + number);
        assertThat(mail.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo("""
                Có thông báo KHẨN CẤP về hồ sơ %1$s. Đăng nhập để xem ngay:
                https://lachan.example.vn/notices

                There is an EMERGENCY notice on case %1$s. Sign in and read it now:
                https://lachan.example.vn/notices""".formatted(number));
        assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain("Trẻ", "checkReport", "OVERDUE");
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void aMailOnARuleChangeHasItsNumber() throws Exception {
        ChangeNumber change = RuleArchive.proposed(proposing);
        notices.add(
                new Matter(
                        change,
                        Optional.of("approveRuleChange"),
                        Urgency.STANDARD,
                        new Duty(Role.RULE_SUPERVISOR, new UnitCode("VN"))),
                new Recipient("canbo", NoticeKind.OVERDUE, Optional.empty()));
        postman.deliver();

        MimeMessage mail = received().get(0);
        assertThat(mail.getSubject()).isEqualTo("Lá Chắn: thay đổi quy tắc / rule change " + change);
        assertThat(mail.getContent().toString())
                .contains(change.value(), "/notices")
                .doesNotContain("hồ sơ");
    }

    @Test
    void eachIsSentOnceHoweverOftenAndFromHoweverManyNodes() throws Exception {
        for (int n = 0; n < 20; n++) {
            tells("canbo", Urgency.STANDARD);
        }
        var nodes = Executors.newFixedThreadPool(3);
        CountDownLatch all = new CountDownLatch(3);
        try {
            List<Future<?>> rounds = List.of(
                    nodes.submit(() -> together(all)),
                    nodes.submit(() -> together(all)),
                    nodes.submit(() -> together(all)));
            for (Future<?> round : rounds) {
                round.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        postman.deliver();

        assertThat(received()).hasSize(20);
        assertThat(waiting()).isZero();
    }

    private void together(CountDownLatch all) {
        all.countDown();
        try {
            all.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        postman.deliver();
    }

    @Test
    void aDeadServerStopsNoWorkAndTheMailGoesOutWhenItIsBack() {
        server.stop();
        tells("canbo", Urgency.EMERGENCY);
        postman.deliver();

        assertThat(unseen(number)).isEqualTo(1);
        assertThat(waiting()).isEqualTo(1);
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");

        server = new GreenMail(new ServerSetup(PORT, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        postman.deliver();
        assertThat(received()).as("before the pause is over").isEmpty();
        time.advance(Duration.ofMinutes(2));
        postman.deliver();

        assertThat(received()).hasSize(1);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void aServerThatStaysDeadIsTriedLessAndLessAndAtLastNoMore() {
        server.stop();
        tells("canbo", Urgency.STANDARD);
        int rounds = 0;
        while (waiting() > 0 && rounds < 200) {
            postman.deliver();
            time.advance(Duration.ofMinutes(30));
            rounds++;
        }

        assertThat(jdbc.sql("select tries from outgoing_mail")
                        .query(Integer.class)
                        .single())
                .isEqualTo(24);
        assertThat(jdbc.sql("select last_failure from outgoing_mail")
                        .query(String.class)
                        .single())
                .isEqualTo("MailSendException");
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
    }

    @Test
    void anAddressThatIsNoneHoldsUpNobodyElse() {
        jdbc.sql("update account set email = ? where username = 'chutich'")
                .param("a@b.vn\r\nBcc: ai@example.vn")
                .update();
        tells("chutich", Urgency.STANDARD);
        tells("canbo", Urgency.STANDARD);
        postman.deliver();

        assertThat(received()).hasSize(1);
        assertThat(jdbc.sql("select last_failure from outgoing_mail where given_up_at is not null")
                        .query(String.class)
                        .list())
                .containsExactly("BAD_ADDRESS");
    }

    @Test
    void whoHasNoAddressIsToldOnThePageAlone() {
        tells("chutich", Urgency.STANDARD);
        postman.deliver();

        assertThat(received()).isEmpty();
        assertThat(jdbc.sql("select count(*) from outgoing_mail")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAccountThatWasClosedMeanwhileGetsNoMail() {
        tells("canbo", Urgency.STANDARD);
        jdbc.sql("update account set disabled = true where username = 'canbo'").update();
        try {
            postman.deliver();
        } finally {
            jdbc.sql("update account set disabled = false where username = 'canbo'")
                    .update();
        }

        assertThat(received()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void whatWasRolledBackIsNeverMailed() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    tells("canbo", Urgency.STANDARD);
                    throw new IllegalStateException("Đứt giữa chừng");
                }))
                .hasMessage("Đứt giữa chừng");
        postman.deliver();

        assertThat(received()).isEmpty();
        assertThat(unseen(number)).isZero();
    }

    private void tells(String username, Urgency urgency) {
        notices.add(
                new Matter(number, Optional.of("checkReport"), urgency, new UnitCode(TwoCommunes.A)),
                new Recipient(username, NoticeKind.OVERDUE, Optional.empty()));
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private int waiting() {
        return jdbc.sql("select count(*) from outgoing_mail where next_try_at is not null")
                .query(Integer.class)
                .single();
    }

    private int unseen(CaseNumber of) {
        return jdbc.sql("select count(*) from notice where case_number = ? and seen_at is null")
                .param(of.value())
                .query(Integer.class)
                .single();
    }
}
