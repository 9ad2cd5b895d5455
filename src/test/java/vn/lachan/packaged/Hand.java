package vn.lachan.packaged;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** How somebody works a page: with the mouse, or with the keyboard alone. */
interface Hand {

    static Hand withTheMouse() {
        return new Mouse();
    }

    static Hand withTheKeyboard(Page page) {
        return new Keyboard(page);
    }

    void presses(Locator buttonOrLink);

    void writes(Locator field, String text);

    void writes(Locator field, LocalDate day);

    void writes(Locator field, LocalDateTime time);

    /** Chooses one of several radio buttons that are all in sight. */
    void chooses(Locator radio);

    /** Chooses from a list that unfolds. */
    void picks(Locator list, String option);

    /** Types into a field that proposes codes, and takes the first. */
    void searches(Locator field, String text);
}
