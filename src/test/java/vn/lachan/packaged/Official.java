package vn.lachan.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Somebody at a browser of their own, who works by what is written on the screen. */
final class Official implements AutoCloseable {

    private final String who;
    private final URI address;
    private final Browser browser;
    private final Page page;
    private final Hand hand;
    private final String run;
    private int pictures;

    private Official(String who, URI address, Browser browser, Hand hand, String run) {
        this.who = who;
        this.address = address;
        this.browser = browser;
        this.page = browser.page();
        this.hand = hand;
        this.run = run;
    }

    /** Sits down at a fresh browser. */
    static Official named(String who, PackagedJar jar, Path directory, String run, Function<Page, Hand> hand) {
        Browser browser = Browser.withProfile(directory.resolve(who));
        return new Official(who, jar.address(), browser, hand.apply(browser.page()), run);
    }

    void signsOn() {
        opens("/login");
        writes("Tên đăng nhập", who);
        writes("Mật khẩu", who);
        presses("Đăng nhập");
        reads("Xin chào");
    }

    Page page() {
        return page;
    }

    Browser browser() {
        return browser;
    }

    /** Opens a page by its address, as from a bookmark. */
    void opens(String path) {
        page.navigate(address.resolve(path).toString());
    }

    /** Finds a task among those that wait on the landing page, and opens it in Tasklist. */
    void opensTask(String task, String caseNumber) {
        follows("Trang chính");
        reads("Xin chào");
        hand.presses(page.locator("main tr")
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(task).setExact(true))
                .first());
        assertThat(page.locator(".lc-task .lc-form").last()).isVisible();
    }

    void claims() {
        presses("Nhận việc");
        assertThat(page.locator(".lc-task .lc-form :is(textarea, input, select):enabled:not([readonly])")
                        .first())
                .isAttached();
    }

    void takesOn(String task, String caseNumber) {
        opensTask(task, caseNumber);
        claims();
    }

    void completes() {
        presses("Hoàn thành");
        assertThat(page.locator(".lc-task")).hasCount(0);
    }

    void writes(String label, String text) {
        hand.writes(field(label), text);
    }

    void writes(String label, LocalDate day) {
        hand.writes(field(label), day);
    }

    void writes(String label, LocalDateTime time) {
        hand.writes(field(label), time);
    }

    void picks(String label, String option) {
        hand.picks(field(label), option);
    }

    void searches(String label, String text) {
        hand.searches(field(label), text);
    }

    void chooses(String question, String answer) {
        Locator legend = page.locator("legend").filter(new Locator.FilterOptions().setHasText(asAsked(question)));
        Locator group = page.locator("fieldset.lc-field").filter(new Locator.FilterOptions().setHas(legend));
        hand.chooses(group.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + literally(answer))))
                .first());
    }

    void presses(String button) {
        hand.presses(page.getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .first());
    }

    void presses(Locator one) {
        hand.presses(one);
    }

    void follows(String link) {
        hand.presses(page.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true))
                .first());
    }

    void reads(String text) {
        assertThat(page.locator("main").last())
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setUseInnerText(true));
    }

    /** Keeps a picture under a name that tells the run, the person and the order. */
    void keepsAPicture(String what) {
        browser.picture("%s-%s-%02d-%s".formatted(run, who, ++pictures, what));
    }

    private Locator field(String label) {
        return page.getByLabel(asAsked(label)).first();
    }

    /** As it stands on the page, where what must be answered says so. */
    private static Pattern asAsked(String question) {
        return Pattern.compile("^\\s*" + literally(question) + "( \\(bắt buộc\\))?\\s*$");
    }

    /** For an expression that the browser reads, which knows no quoting. */
    private static String literally(String text) {
        return text.replaceAll("[.?()/]", "\\\\$0");
    }

    @Override
    public void close() {
        browser.close();
    }
}
