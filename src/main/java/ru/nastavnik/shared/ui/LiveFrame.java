package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;

/**
 * Lets an open page ask every few seconds whether something has changed. A question is a request of its own that any
 * proxy lets through and that reads the database, so what another node did is seen too; it does not count as activity.
 */
final class LiveFrame {
    private static final Duration EVERY = Duration.ofSeconds(10);

    /** What one looks at and what has the focus; a list that is shown anew has the same cards once more. */
    private static final String REMEMBER = """
            const page = this;
            const name = (e) => e && page.contains(e)
                ? (e.getAttribute('aria-label') || e.getAttribute('href') || e.textContent).trim() : '';
            const place = page.nastavnikPlace = { focus: '' };
            for (let part = page; part; part = part.assignedSlot || part.parentNode || part.host) {
              part.addEventListener('scroll', () => {
                const box = part === document ? document.scrollingElement : part;
                if (!place.held) Object.assign(place, { box, top: box.scrollTop });
              }, { passive: true });
            }
            page.addEventListener('focusin', (e) => { place.focus = name(e.target); });
            page.addEventListener('focusout', (e) => {
              if (e.relatedTarget) place.focus = name(e.relatedTarget);
            });
            """;

    private static final String KEEP = """
            const place = this.nastavnikPlace;
            if (!place) return;
            const { box, top } = place;
            place.held = true;
            requestAnimationFrame(() => {
              if (box) box.scrollTop = top;
              if (place.focus && document.activeElement === document.body) {
                const same = [...this.querySelectorAll('a, button, vaadin-button')].find((e) =>
                  (e.getAttribute('aria-label') || e.getAttribute('href') || e.textContent).trim() === place.focus);
                if (same) same.focus({ preventScroll: true });
              }
              requestAnimationFrame(() => { place.held = false; });
            });
            """;

    private LiveFrame() {}

    static void rememberPlace(Component page) {
        page.addAttachListener(attached -> page.getElement().executeJs(REMEMBER));
    }

    /** Call after a list was shown anew: scroll position and focus stay. */
    static void keepPlace(Component page) {
        page.getElement().executeJs(KEEP);
    }

    /** @param look what to do now and every few seconds while the frame is shown */
    static void follow(Component frame, Runnable look) {
        frame.addAttachListener(attached -> {
            UI ui = attached.getUI();
            if (ui.getPollInterval() < 0) {
                ui.setPollInterval(Math.toIntExact(EVERY.toMillis()));
            }
            Pace pace = new Pace();
            Registration polling = ui.addPollListener(poll -> {
                if (ui.getPollInterval() >= EVERY.toMillis() || pace.isDue()) {
                    look.run();
                }
            });
            frame.addDetachListener(detached -> {
                polling.remove();
                detached.unregisterListener();
            });
            look.run();
        });
    }

    /** A page with a progress bar asks every second; the frame need not look as often. */
    private static final class Pace {
        private static final Duration SHORTEST = Duration.ofSeconds(3);
        private long last = System.nanoTime() - SHORTEST.toNanos();

        boolean isDue() {
            long now = System.nanoTime();
            if (now - last < SHORTEST.toNanos()) {
                return false;
            }
            last = now;
            return true;
        }
    }
}
