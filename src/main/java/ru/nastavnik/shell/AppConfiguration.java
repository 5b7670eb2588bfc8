package ru.nastavnik.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.Theme;

@Theme("nastavnik")
public class AppConfiguration implements AppShellConfigurator {}
