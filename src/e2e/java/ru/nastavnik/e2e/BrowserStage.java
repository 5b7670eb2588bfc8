package ru.nastavnik.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One application and one browser for all tests of the run, started by the first and closed after the last. */
class BrowserStage implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace PLACE = ExtensionContext.Namespace.create(BrowserStage.class);

    /** What the tests share; closed with the run. */
    record Props(RunningApplication application, Playwright playwright, Browser browser)
            implements ExtensionContext.Store.CloseableResource {
        @Override
        public void close() {
            browser.close();
            playwright.close();
            application.close();
        }
    }

    private static Props props(ExtensionContext context) {
        return context.getRoot().getStore(PLACE).getOrComputeIfAbsent(Props.class, type -> open(), Props.class);
    }

    private static Props open() {
        Path chromium = Chromium.orSkip();
        RunningApplication application = RunningApplication.start();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        return new Props(application, playwright, browser);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        props(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Props props = props(context);
        return new Stage(props.browser(), props.application().address());
    }
}
