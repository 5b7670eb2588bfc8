package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The numbers beside the lines of the navigation and on the bell. */
final class WaitingCounts {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingCounts.class);
    private static final int MOST = 99;

    private final List<WaitingWork> sources;
    private final Map<String, List<Span>> badges = new HashMap<>();
    private @Nullable String mark;

    WaitingCounts(List<WaitingWork> sources) {
        this.sources = List.copyOf(sources);
    }

    void beside(SideNavItem item, String route) {
        item.setSuffixComponent(badge(route));
    }

    Component badge(String route) {
        Span badge = new Span();
        badge.addClassName("waiting-count");
        // A span without a role may have no name of its own.
        badge.getElement().setAttribute("role", "img");
        badge.setVisible(false);
        badges.computeIfAbsent(route, unused -> new ArrayList<>()).add(badge);
        return badge;
    }

    /**
     * Shows the numbers of now. A page is worth more than its numbers: if they cannot be had, as when the post has just
     * ended, those of before stay.
     *
     * @return whether anything has changed since the last time
     */
    boolean show() {
        List<WaitingWork.Waiting> now;
        try {
            now = sources.stream().map(WaitingWork::now).toList();
        } catch (RuntimeException failure) {
            LOG.warn("The numbers beside the navigation cannot be had: {}", failure.toString());
            return false;
        }
        badges.forEach((route, shown) -> {
            int count = now.stream()
                    .mapToInt(waiting -> waiting.counts().getOrDefault(route, 0))
                    .sum();
            shown.forEach(badge -> show(badge, count));
        });
        String before = mark;
        String after = now.toString();
        mark = after;
        return before != null && !before.equals(after);
    }

    private static void show(Span badge, int count) {
        badge.setVisible(count > 0);
        badge.setText(count > MOST ? MOST + "+" : String.valueOf(count));
        badge.getElement().setAttribute("aria-label", "ждёт: " + badge.getText());
    }
}
