package ru.nastavnik.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.ActingPosts;
import ru.nastavnik.access.SignedIn;

/**
 * On every page: who must replace the password gets no further, and who goes idle is warned before the session ends, so
 * that nothing typed is lost unasked.
 */
@Component
class SessionGuards implements VaadinServiceInitListener {
    private final ActingPosts actingPosts;
    private final Duration idleLimit;
    private final String idleWarning;

    SessionGuards(ActingPosts actingPosts, @Value("${server.servlet.session.timeout:30m}") Duration idleLimit) {
        this.actingPosts = actingPosts;
        this.idleLimit = idleLimit;
        this.idleWarning = script();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(uiInit -> {
            UI ui = uiInit.getUI();
            ui.addBeforeEnterListener(enter -> {
                boolean changeFirst = actingPosts
                        .signedIn()
                        .map(SignedIn::passwordChangeRequired)
                        .orElse(false);
                if (changeFirst && enter.getNavigationTarget() != OwnPasswordView.class) {
                    enter.forwardTo(OwnPasswordView.class);
                }
            });
            if (actingPosts.signedIn().isPresent()) {
                ui.getPage().executeJs(idleWarning, Math.toIntExact(idleLimit.toSeconds()));
            }
        });
    }

    private static String script() {
        try {
            return new ClassPathResource("ru/nastavnik/access/ui/idle-warning.js")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
