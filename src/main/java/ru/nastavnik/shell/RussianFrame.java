package ru.nastavnik.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FriendlyErrors;
import ru.nastavnik.shared.ui.ScreenDay;
import ru.nastavnik.shared.ui.TermDays;

/** What the framework itself says, in Russian: lost connection, ended session, failures. */
@Component
class RussianFrame implements VaadinServiceInitListener {
    private final RegionClock clock;
    private final TermDays terms;

    RussianFrame(RegionClock clock, TermDays terms) {
        this.clock = clock;
        this.terms = terms;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        ScreenDay.follow(event.getSource(), clock, terms);
        event.addIndexHtmlRequestListener(page -> page.getDocument().child(0).attr("lang", "ru"));
        event.getSource().setSystemMessagesProvider(info -> systemMessages());
        event.getSource().addSessionInitListener(session -> {
            session.getSession().setLocale(DateFields.RUSSIAN);
            session.getSession().setErrorHandler(new FriendlyErrors());
        });
        event.getSource().addUIInitListener(ui -> prepare(ui.getUI()));
    }

    private static void prepare(UI ui) {
        ui.setLocale(DateFields.RUSSIAN);
        ReconnectDialogConfiguration reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText("Нет связи с сервером. Введённое осталось на экране, пробуем ещё раз…");
        reconnect.setDialogTextGaveUp(
                "Связь с сервером не восстановилась. Скопируйте несохранённое и обновите страницу.");
    }

    private static CustomizedSystemMessages systemMessages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption("Сеанс завершён");
        messages.setSessionExpiredMessage(
                "Вы долго ничего не делали, изменились ваши полномочия или сервер перезапускался. Черновики сохранены,"
                        + " остальное введённое можно скопировать. Нажмите сюда или Esc, чтобы войти снова.");
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption("Страница сломалась");
        messages.setInternalErrorMessage(
                "Сохранённое раньше не пострадало. Нажмите сюда или Esc, чтобы открыть страницу заново.");
        messages.setInternalErrorNotificationEnabled(true);
        messages.setCookiesDisabledCaption("Браузер не принимает куки");
        messages.setCookiesDisabledMessage("Разрешите куки для этого сайта и нажмите сюда или Esc.");
        messages.setCookiesDisabledNotificationEnabled(true);
        return messages;
    }
}
