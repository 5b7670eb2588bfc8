package ru.nastavnik.notice.ui;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.notice.OwnNotices;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.WaitingWork;

/** How many notices are unread. */
@Component
class BellNews implements WaitingWork {
    private final OwnNotices notices;

    BellNews(OwnNotices notices) {
        this.notices = notices;
    }

    @Override
    public Waiting now() {
        OwnNotices.Bell bell = notices.bell();
        return new Waiting(
                Map.of(MainLayout.NOTICES_ROUTE, bell.unread()), bell.newest().toString());
    }
}
