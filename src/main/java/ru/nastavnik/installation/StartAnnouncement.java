package ru.nastavnik.installation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.FirstAdministrator;
import ru.nastavnik.installation.demo.DemoRegion;
import ru.nastavnik.installation.demo.DemoSignIns;

/** What the person who starts the system needs to know next: the address, and how to get in. */
@Component
class StartAnnouncement {
    private static final Logger LOG = LoggerFactory.getLogger(StartAnnouncement.class);

    private final DemoRegion demo;
    private final FirstAdministrator firstAdministrator;

    StartAnnouncement(DemoRegion demo, FirstAdministrator firstAdministrator) {
        this.demo = demo;
        this.firstAdministrator = firstAdministrator;
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            LOG.info("{}", text(address(web)));
        }
    }

    private String text(String address) {
        StringBuilder text =
                new StringBuilder("«Наставник» готов: ").append(address).append('\n');
        if (demo.isLoaded()) {
            text.append("\n  Демонстрационные учётные записи, пароль у всех один: ")
                    .append(DemoRegion.PASSWORD)
                    .append('\n');
            for (DemoSignIns.SignIn signIn : DemoSignIns.ALL) {
                text.append("  %-16s %s%n".formatted(signIn.login(), signIn.who()));
            }
        }
        DataScope.during(DataScope.system("start"), firstAdministrator::issueLink)
                .ifPresent(path -> text.append(
                                "\n  Первый администратор входит по ссылке (действует сутки, один раз):\n  ")
                        .append(address)
                        .append(path)
                        .append('\n'));
        return text.toString();
    }

    private static String address(ApplicationContext context) {
        ServletWebServerApplicationContext web = (ServletWebServerApplicationContext) context;
        String host = context.getEnvironment().getProperty("server.address", "localhost");
        boolean local = host.isBlank() || host.equals("127.0.0.1") || host.equals("0.0.0.0");
        return "http://" + (local ? "localhost" : host) + ":"
                + web.getWebServer().getPort()
                + context.getEnvironment().getProperty("server.servlet.context-path", "");
    }
}
