package ru.nastavnik.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Fills the required fields of the form in front, one after another as they come into sight. */
final class FormFilling {
    /** No form has more required fields; a field that does not take what is typed must not hold the test for ever. */
    private static final int MOST_FIELDS = 60;

    private static final String TRIED = "data-tried";
    private static final String EMPTY_REQUIRED = ".task-form :is(vaadin-date-picker, vaadin-text-field, vaadin-text-area,"
            + " vaadin-integer-field, vaadin-combo-box, vaadin-multi-select-combo-box,"
            + " vaadin-radio-group, vaadin-checkbox-group, vaadin-checkbox, vaadin-big-decimal-field)"
            + "[required]:is(:not([has-value]), vaadin-checkbox):not([checked]):not([" + TRIED + "]):visible";

    private final Page page;

    private FormFilling(Page page) {
        this.page = page;
    }

    static FormFilling of(Page page) {
        return new FormFilling(page);
    }

    void fill() {
        for (int count = 0; count < MOST_FIELDS; count++) {
            Locator next = form().locator(EMPTY_REQUIRED).first();
            if (next.count() == 0) {
                return;
            }
            next.evaluate("(field, number) => field.setAttribute('" + TRIED + "', number)", String.valueOf(count));
            Locator field = form().locator("[" + TRIED + "='" + count + "']");
            answer(field, (String) field.evaluate("field => field.localName"));
            // An answer may bring further fields into sight: the server says so within the next exchange.
            page.waitForTimeout(150);
        }
    }

    private Locator form() {
        Locator dialog = page.locator("vaadin-dialog-overlay");
        return dialog.count() > 0 ? dialog.last() : page.locator("main");
    }

    private void answer(Locator field, String kind) {
        switch (kind) {
            case "vaadin-date-picker" -> type(field, Person.today(), "Enter");
            case "vaadin-combo-box", "vaadin-multi-select-combo-box" -> chooseFirst(field, kind);
            case "vaadin-radio-group", "vaadin-checkbox-group" -> checkFirst(field);
            case "vaadin-checkbox" -> field.locator("input").check();
            case "vaadin-integer-field", "vaadin-big-decimal-field" -> type(field, "5", "Tab");
            default -> type(field, "Проведено по плану, замечаний нет", "Tab");
        }
    }

    private static void type(Locator field, String text, String key) {
        Locator input = field.locator("input, textarea").first();
        input.fill(text);
        input.press(key);
    }

    private void chooseFirst(Locator field, String kind) {
        field.locator("input").click();
        page.locator(kind + "-item:visible").first().click();
        page.keyboard().press("Tab");
    }

    private static void checkFirst(Locator group) {
        if (group.locator("vaadin-radio-button[checked], vaadin-checkbox[checked]").count() == 0) {
            group.locator("input").first().check();
        }
    }
}
