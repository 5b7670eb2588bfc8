package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.util.DisconnectedClientHelper;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OutOfTime;
import ru.nastavnik.shared.ValidationException;

/** Tells of a refusal or failure: what happened, what was kept and what to do. Stays until it is closed. */
public final class ErrorNotice {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorNotice.class);

    /** Nobody reads it: the page was closed or the network went away before the answer was sent, which is no fault to report. */
    private static final Message GONE =
            new Message("Связь прервалась.", "Сохранённое раньше не пострадало.", "Обновите страницу.");

    private ErrorNotice() {}

    /** Three short sentences made of a failure. */
    public record Message(String happened, String kept, String todo) {}

    /** Shows a failure in the words that fit its kind; an unexpected one is logged under the number shown. */
    public static void show(Throwable failure) {
        show(messageFor(failure));
    }

    public static void show(String happened, String kept, String todo) {
        show(new Message(happened, kept, todo));
    }

    /** Words for a failure; logs it if it is none of the domain's own refusals. */
    public static Message messageFor(Throwable failure) {
        Throwable cause = expected(failure);
        if (cause instanceof ConflictException) {
            return new Message(
                    sentence(cause, "Кто-то изменил это раньше вас."),
                    "Введённое вами осталось на экране.",
                    "Скопируйте нужное и обновите страницу, чтобы увидеть новое состояние.");
        }
        if (cause instanceof ValidationException) {
            return new Message(
                    sentence(cause, "Не все поля заполнены верно."),
                    "Введённое осталось на экране.",
                    "Исправьте отмеченное и повторите.");
        }
        if (cause instanceof NotFoundException) {
            return new Message(
                    sentence(cause, "Такой записи нет."),
                    "",
                    "Возможно, ссылка устарела или запись не относится к вашей организации.");
        }
        if (cause instanceof AccessDeniedException) {
            return new Message(
                    "Это действие недоступно в вашей нынешней роли.",
                    "Ничего не изменилось.",
                    "Если у вас есть другая должность, выберите её в меню справа вверху.");
        }
        if (cause instanceof DomainException) {
            return new Message(sentence(cause, "Действие не выполнено."), "", "");
        }
        String number = Ids.next().toString().substring(24);
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("Nobody waits for the answer any more {}", number, failure);
            return GONE;
        }
        if (OutOfTime.causes(failure)) {
            LOG.warn("A statement was ended for its time {}", number, failure);
            return new Message(
                    "База данных не ответила вовремя, и запрос остановлен.",
                    "Сохранённое раньше не пострадало, введённое осталось на экране.",
                    "Сузьте отбор, если он есть, или повторите через минуту; если не поможет, сообщите администратору номер "
                            + number + ".");
        }
        LOG.error("Unexpected failure {}", number, failure);
        return new Message(
                "Что-то сломалось, действие не выполнено.",
                "Сохранённое раньше не пострадало, введённое осталось на экране.",
                "Повторите; если не поможет, сообщите администратору номер " + number + ".");
    }

    private static void show(Message message) {
        Notification notice = new Notification();
        H2 title = new H2(message.happened());
        Div text = new Div(title);
        text.addClassName("error-notice-text");
        for (String line : new String[] {message.kept(), message.todo()}) {
            if (!line.isEmpty()) {
                text.add(new Paragraph(line));
            }
        }
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        close.setAriaLabel("Закрыть сообщение");
        Div line = new Div(VaadinIcon.EXCLAMATION_CIRCLE.create(), text, close);
        line.addClassName("error-notice");
        notice.add(line);
        notice.setDuration(0);
        notice.setPosition(Notification.Position.TOP_CENTER);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.setAssertive(true);
        notice.open();
    }

    private static Throwable expected(Throwable failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof DomainException || link instanceof AccessDeniedException) {
                return link;
            }
            if (link.getCause() == link) {
                break;
            }
        }
        return failure;
    }

    private static String sentence(Throwable failure, String otherwise) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? otherwise : message;
    }
}
