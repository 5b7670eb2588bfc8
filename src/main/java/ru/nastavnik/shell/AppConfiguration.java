package ru.nastavnik.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.Theme;

/** Theme and head of every page. */
@Theme("nastavnik")
@Viewport("width=device-width, initial-scale=1")
public class AppConfiguration implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Наставник");
        settings.addMetaTag("robots", "noindex");
    }
}
