package ru.nastavnik.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.notice.OwnCalendarFeed;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.StatusBadge;

/** The person's calendar link: shown once, with its last use, revoked by one click. */
class FeedPanel extends Div {
    private final transient OwnCalendarFeed feed;
    private final transient DateTimeFormatter time;
    private final Div content = new Div();

    FeedPanel(OwnCalendarFeed feed, RegionClock clock) {
        this.feed = feed;
        this.time = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(clock.zone());
        addClassNames("card", "mail-panel");
        add(
                new H2("Календарь"),
                new Paragraph("Сроки и встречи можно видеть в календаре телефона или почты. Он получает их по секретной"
                        + " ссылке: никому её не передавайте."),
                content);
        show();
    }

    private void show() {
        content.removeAll();
        feed.state()
                .ifPresentOrElse(
                        state -> content.add(
                                StatusBadge.active("ссылка действует"),
                                new Paragraph(
                                        "Создана " + time.format(state.issuedAt()) + ". " + use(state.lastUsedAt())),
                                revoke(),
                                anew()),
                        () -> content.add(create()));
    }

    private String use(@Nullable Instant last) {
        return last == null ? "Календари к ней ещё не обращались." : "Последнее обращение: " + time.format(last) + ".";
    }

    private Button create() {
        return new Button("Создать ссылку", event -> issue());
    }

    private Button anew() {
        Button anew = new Button(
                "Заменить новой",
                event -> ConfirmDialogs.ask(
                        "Заменить ссылку?",
                        "Прежняя ссылка перестанет действовать, и календари с ней больше не обновятся.",
                        "Заменить",
                        this::issue));
        anew.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return anew;
    }

    private Button revoke() {
        return new Button("Отозвать ссылку", event -> {
            try {
                feed.revoke();
                Notices.done("Ссылка отозвана и больше не действует.");
                show();
            } catch (RuntimeException failure) {
                ErrorNotice.show(failure);
            }
        });
    }

    private void issue() {
        try {
            String path = feed.issue();
            show();
            TextField link = new TextField("Ссылка — видна только сейчас");
            link.setReadOnly(true);
            link.setWidthFull();
            getElement()
                    .executeJs("return new URL($0, document.baseURI).href", path.substring(1))
                    .then(String.class, link::setValue);
            link.setValue(path);
            content.add(link, new Paragraph("Скопируйте её и добавьте в календарь как подписку по адресу."));
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
    }
}
