package ru.nastavnik.shared.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.notification.Notification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest {

    @BeforeEach
    void aPage() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void whatWasDoneIsToldAtTheTopSinceTheDecisionButtonsStandAtTheBottom() {
        Notices.done("Согласовано.");

        assertThat(_get(Notification.class).getPosition()).isEqualTo(Notification.Position.TOP_CENTER);
    }
}
