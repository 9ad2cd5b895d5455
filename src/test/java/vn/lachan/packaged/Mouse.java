package vn.lachan.packaged;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A hand at the mouse, which lets go of it only to type. */
final class Mouse implements Hand {

    @Override
    public void presses(Locator buttonOrLink) {
        buttonOrLink.click();
    }

    @Override
    public void writes(Locator field, String text) {
        field.fill(text);
    }

    @Override
    public void writes(Locator field, LocalDate day) {
        field.fill(day.toString());
    }

    @Override
    public void writes(Locator field, LocalDateTime time) {
        field.fill(time.toString());
    }

    @Override
    public void chooses(Locator radio) {
        radio.check();
    }

    @Override
    public void picks(Locator list, String option) {
        list.selectOption(new SelectOption().setLabel(option));
    }

    @Override
    public void searches(Locator field, String text) {
        field.fill(text);
        field.locator("xpath=following-sibling::ul/li").first().click();
    }
}
