package ru.nastavnik.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Somebody at a browser of their own, who does what the screens offer. */
final class Person implements AutoCloseable {
    private static final String PASSWORD = "nastavnik-demo";
    private static final double PATIENCE = 20_000;
    private static final Path PICTURES = Path.of("target", "e2e", "screens");

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final String login;

    private Person(BrowserContext context, String address, String login) {
        this.context = context;
        this.page = context.newPage();
        this.address = address;
        this.login = login;
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    static Person signIn(Browser browser, String address, String login) {
        return signIn(browser, address, login, 1366, 768);
    }

    static Person signIn(Browser browser, String address, String login, int width, int height) {
        Person person = new Person(
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("ru-RU")
                        .setTimezoneId("Asia/Tomsk")),
                address,
                login);
        person.page.navigate(address + "/login");
        person.page.locator("input[name=username]").fill(login);
        person.page.locator("input[name=password]").fill(PASSWORD);
        person.press("Войти");
        person.page.waitForURL(url -> !url.contains("/login"));
        return person;
    }

    Page page() {
        return page;
    }

    /** Makes the window another size, as a phone that is turned does. */
    Person resizes(int width, int height) {
        page.setViewportSize(width, height);
        return this;
    }

    Person opens(String route) {
        page.navigate(address + "/" + route);
        return this;
    }

    /** Presses the button with this label, once it can be pressed. */
    Person press(String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + literally(label) + "(:.*)?$")))
                .first()
                .click();
        return this;
    }

    Person follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
        return this;
    }

    Person fills(String label, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).first();
        field.fill(text);
        field.press("Tab");
        return this;
    }

    /** Fills one of several fields with the same label, counted from zero. */
    Person fillsNth(String label, int index, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input"))
                .nth(index);
        field.fill(text);
        field.press("Tab");
        return this;
    }

    /** Types a date into one of several fields with the same label; Enter closes the calendar that opens. */
    Person dates(String label, int index, String day) {
        Locator field = page.locator("vaadin-date-picker")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label", new Page.LocatorOptions()
                                .setHasText(Pattern.compile("^" + literally(label) + "$")))))
                .nth(index)
                .locator("input");
        field.fill(day);
        field.press("Enter");
        return this;
    }

    /** Chooses the item of a combo box whose text contains a part. */
    Person chooses(String label, String part) {
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label)).first();
        box.click();
        page.locator(":is(vaadin-combo-box-item, vaadin-multi-select-combo-box-item):visible", new Page.LocatorOptions().setHasText(part))
                .first()
                .click();
        return this;
    }

    /** Types a part of the item's text first: a long list draws only its first items. */
    Person searches(String label, String part) {
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label)).first();
        // A click brings the field into sight; the list opens beside it.
        box.click();
        box.fill(part);
        page.locator(":is(vaadin-combo-box-item, vaadin-multi-select-combo-box-item):visible", new Page.LocatorOptions().setHasText(part))
                .first()
                .click();
        box.press("Tab");
        return this;
    }

    Person choosesFirst(String label) {
        return chooses(label, "");
    }

    /** Takes the paper that is about to be signed to the desk. */
    Person prints() {
        page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Скачать .docx"))
                .first()
                .click());
        return this;
    }

    Person ticks(String label) {
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + literally(label) + ".*$")))
                .first()
                .check();
        return this;
    }

    /** Registers the paper that is signed oneself, though the school has a secretary who could. */
    Person numbersItOneself() {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Номер внесёт делопроизводитель"))
                .first()
                .uncheck();
        return this;
    }

    /** Unticks every box on the page that is ticked but one. */
    Person leavesOnly(String label) {
        Locator others = page.locator(
                "vaadin-checkbox[checked]:not([disabled])",
                new Page.LocatorOptions().setHasNotText(Pattern.compile("^\\s*" + literally(label) + "\\s*$")));
        for (int left = others.count(); left > 0; left--) {
            others.first().locator("input").uncheck();
        }
        return this;
    }

    /** Opens the page of a step from the roadmap, as one does who reads the roadmap from above. */
    Person opensStep(int number) {
        opens("roadmap").settled();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + number + "\\. ")))
                .first()
                .click();
        return seesHeading(number + ". ").settled();
    }

    /** Marks every row of the table on the page. */
    Person marksAllRows() {
        page.locator("vaadin-grid vaadin-checkbox input").first().check();
        return this;
    }

    /** Presses a button of the dialog that is open. */
    Person pressInDialog(String label) {
        page.locator("vaadin-dialog-overlay")
                .last()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + literally(label) + "$")))
                .click();
        return this;
    }

    /** Presses the main button of a part of the page, whatever it says: each step names its own result. */
    Person pressMain(String part) {
        page.locator("." + part + " vaadin-button[theme~=primary]").first().click();
        return this;
    }

    /** A journal that is full may have closed its step itself. */
    Person pressMainIfOffered(String part) {
        return page.locator("." + part + " vaadin-button[theme~=primary]").count() == 0 ? this : pressMain(part);
    }

    Person seesStatus(String status) {
        PlaywrightAssertions.assertThat(page.locator("main .status", new Page.LocatorOptions()
                                .setHasText(Pattern.compile("^\\s*" + literally(status) + "\\s*$")))
                        .first())
                .isVisible();
        return this;
    }

    Person pressTab(String label) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(label)).first().click();
        return this;
    }

    /** Waits for a dialog with a form: it comes with the server's answer. */
    Person seesFormInDialog() {
        PlaywrightAssertions.assertThat(
                        page.locator("vaadin-dialog-overlay .task-form").last())
                .isVisible();
        return this;
    }

    Person seesNoDialog() {
        PlaywrightAssertions.assertThat(page.locator("vaadin-dialog-overlay")).hasCount(0);
        return this;
    }

    /** Gives every field of the form that must be filled in, and is still empty, something that it accepts. */
    Person fillsWhatIsRequired() {
        FormFilling.of(page).fill();
        return this;
    }

    Person followsFirstTask() {
        page.locator("vaadin-grid a[href]").first().click();
        return this;
    }

    /** Opens a page again and again until background work has brought a text onto it. */
    Person waitsFor(String route, String text) {
        for (int attempt = 0; attempt < 60; attempt++) {
            opens(route).settled();
            if (page.getByText(text).count() > 0) {
                return this;
            }
            page.waitForTimeout(1_000);
        }
        return sees(text);
    }

    /** Today in the region, as a date field wants it. */
    static String today() {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(LocalDate.now(ZoneId.of("Asia/Tomsk")));
    }

    Person sees(String text) {
        // Some notes stand on the page twice, one for phones and one for wide windows.
        PlaywrightAssertions.assertThat(
                        page.getByText(text).locator("visible=true").first())
                .isVisible();
        return this;
    }

    Person seesNoMore(String text) {
        PlaywrightAssertions.assertThat(page.getByText(text, new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        return this;
    }

    /** Answers the question that a dialog asks. */
    Person confirms(String label) {
        page.locator("vaadin-confirm-dialog-overlay, vaadin-dialog-overlay")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label))
                .last()
                .click();
        return this;
    }

    Person seesHeading(String text) {
        PlaywrightAssertions.assertThat(page.getByRole(
                                AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(literally(text)))))
                .not()
                .hasCount(0);
        return this;
    }

    /**
     * Waits until the page has stopped loading, has no answer of the server to come, and every list shows what it has:
     * a list that is being drawn anew for another width is empty for a moment.
     */
    Person settled() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction("""
                () => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())
                    && [...document.querySelectorAll('vaadin-grid')]
                        .every(grid => grid.offsetParent === null || grid.size === 0
                            || !grid.loading && grid.textContent.trim() !== '')
                """);
        PlaywrightAssertions.assertThat(page.locator("main h1").first()).isVisible();
        return this;
    }

    /** Keeps a picture of the screen for people who look at the build's result. */
    Person picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(login + "-" + name + ".png")));
        return this;
    }

    /** The browser reads the expression, and it does not know Java's quoting. */
    private static String literally(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
    }

    @Override
    public void close() {
        picture("last");
        context.close();
    }
}
