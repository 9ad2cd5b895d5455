package vn.lachan.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.rulebook.Urgency;

/**
 * Writes mails in Vietnamese and English: the number of a case or rule change and a link, and nothing else, since mail passes through the hands
 * of strangers.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class Letters {

    private static final Locale VIETNAMESE =
            new Locale.Builder().setLanguage("vi").build();

    private final JavaMailSender sender;
    private final MessageSource words;
    private final String address;
    private final String from;

    Letters(
            JavaMailSender sender,
            MessageSource words,
            @Value("${lachan.address:}") String address,
            @Value("${lachan.mail.from:${spring.mail.username:}}") String from) {
        if (!address.matches("https?://\\S+") || from.isBlank()) {
            throw new IllegalStateException("spring.mail.host is set: set lachan.address too, the address under which"
                    + " people reach this server (https://…), and lachan.mail.from, whom its mails come from");
        }
        this.sender = sender;
        this.words = words;
        this.address = address.replaceAll("/+$", "");
        this.from = from;
    }

    /**
     * Writes and sends one.
     *
     * @throws MessagingException where the recipient's address is none
     * @throws org.springframework.mail.MailException where it could not be sent
     */
    void send(Outbox.Letter letter) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setValidateAddresses(true);
        mail.setFrom(from);
        mail.setTo(letter.address());
        mail.setSubject(words.getMessage("mail.subject" + about(letter), number(letter), VIETNAMESE));
        mail.setText(Stream.of(VIETNAMESE, Locale.ENGLISH)
                .map(language -> text(letter, language))
                .collect(Collectors.joining("\n")));
        message.setHeader("Auto-Submitted", "auto-generated");
        sender.send(message);
    }

    private String text(Outbox.Letter letter, Locale language) {
        String key = letter.urgency() == Urgency.EMERGENCY ? "mail.text.EMERGENCY" : "mail.text" + about(letter);
        return words.getMessage(key, number(letter), language) + "\n" + address + "/notices\n";
    }

    private static String about(Outbox.Letter letter) {
        return letter.about()
                .map(number -> number instanceof ChangeNumber ? ".rules" : "")
                .orElse(".units");
    }

    private static Object[] number(Outbox.Letter letter) {
        return letter.about().map(number -> new Object[] {number.value()}).orElse(new Object[0]);
    }
}
