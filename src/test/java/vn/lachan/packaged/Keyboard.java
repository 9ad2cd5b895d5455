package vn.lachan.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** A hand that never leaves the keyboard: nothing gets the focus but by Tab. */
final class Keyboard implements Hand {

    /** More than any page has stops; then it has been gone through and the wanted one is none of them. */
    private static final int STOPS = 400;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    @Override
    public void presses(Locator buttonOrLink) {
        goesTo(buttonOrLink);
        press("Enter");
    }

    @Override
    public void writes(Locator field, String text) {
        goesTo(field);
        press("Control+A");
        page.keyboard().type(text);
        assertThat(field).hasValue(text);
    }

    /** Chromium's own field wants the month first, or the day, as the system does; whoever looks at it sees which. */
    @Override
    public void writes(Locator field, LocalDate day) {
        writesParts(
                field, day.toString(), DateTimeFormatter.ofPattern("MMddyyyy").format(day));
    }

    @Override
    public void writes(Locator field, LocalDateTime time) {
        writesParts(
                field,
                time.toString(),
                DateTimeFormatter.ofPattern("MMddyyyy").format(time),
                DateTimeFormatter.ofPattern("hhmm").format(time) + (time.getHour() < 12 ? "A" : "P"));
    }

    private void writesParts(Locator field, String expected, String... parts) {
        goesTo(field);
        for (String part : parts) {
            page.keyboard().type(part);
            press("ArrowRight");
        }
        assertThat(field).hasValue(expected);
    }

    @Override
    public void chooses(Locator radio) {
        ElementHandle wanted = handleOf(radio);
        goesTo(wanted, "(at, wanted) => at === wanted || (at.type === 'radio' && at.name === wanted.name)");
        for (int moves = 0; !isAt(wanted); moves++) {
            if (moves > 20) {
                throw new AssertionError("The arrows do not lead to " + radio);
            }
            press("ArrowDown");
        }
        if (!wanted.isChecked()) {
            press("Space");
        }
        assertThat(radio).isChecked();
    }

    @Override
    public void picks(Locator list, String option) {
        goesTo(list);
        press("Home");
        while (!option.equals(list.locator("option:checked").innerText())) {
            int before = chosen(list);
            press("ArrowDown");
            if (chosen(list) == before) {
                throw new AssertionError("The list has no " + option);
            }
        }
    }

    private static int chosen(Locator list) {
        return (Integer) list.evaluate("node => node.selectedIndex");
    }

    @Override
    public void searches(Locator field, String text) {
        goesTo(field);
        page.keyboard().type(text);
        assertThat(field).hasAttribute("aria-expanded", "true");
        press("Enter");
        assertThat(field).hasAttribute("aria-expanded", "false");
    }

    private void goesTo(Locator wanted) {
        goesTo(handleOf(wanted), "(at, wanted) => at === wanted");
    }

    private static ElementHandle handleOf(Locator wanted) {
        assertThat(wanted).isVisible();
        return wanted.elementHandle();
    }

    /** Forwards, or backwards where what is wanted is seen above. */
    private void goesTo(ElementHandle wanted, String arrived) {
        String key = (Boolean) wanted.evaluate(
                        "wanted => document.activeElement !== document.body && Boolean(wanted.compareDocumentPosition("
                                + "document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)")
                ? "Shift+Tab"
                : "Tab";
        for (int stops = 0; stops < STOPS; stops++) {
            if ((Boolean) wanted.evaluate("wanted => (" + arrived + ")(document.activeElement, wanted)")) {
                return;
            }
            press(key);
        }
        throw new AssertionError("The keyboard does not lead to " + wanted);
    }

    private static boolean isAt(ElementHandle wanted) {
        return (Boolean) wanted.evaluate("wanted => document.activeElement === wanted");
    }

    private void press(String key) {
        page.keyboard().press(key);
    }
}
