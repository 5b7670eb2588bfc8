package ru.nastavnik.notice.ui;

import ru.nastavnik.notice.Notice;
import ru.nastavnik.shared.ui.Plural;

/** What a notice says, in words. */
final class NoticeWords {
    private NoticeWords() {}

    static String of(Notice notice) {
        Integer days = notice.workingDays();
        int distance = days == null ? 0 : Math.abs(days);
        return switch (notice.kind()) {
            case OPENED -> notice.again() ? "Вернулось к вам" : "Новая задача";
            case DECIDED -> DecisionWords.of(notice.title(), notice.returned());
            case REMINDED -> "Вам напоминают";
            case NEAR -> distance == 0 ? "Срок сегодня" : "До срока " + workingDays(distance);
            case LATE -> "Просрочено на " + workingDays(distance);
            case LATE_IN_MUNICIPALITY ->
                "Просрочено: " + Plural.count(notice.tasks(), "задача", "задачи", "задач") + ", дольше всего — "
                        + workingDays(distance);
            case ASSIGNED -> "Вам поручена часть задачи";
            case TAKEN_BACK -> "Поручение вам отозвано";
            case DONE_FOR_YOU -> "Ваше поручение выполнено";
            case ADDRESS_REFUSED -> "Письма на ваш адрес не доходят";
            case MAILS_REFUSED -> "Письма не доходят до сотрудников";
            case SUBSTITUTE_OFF -> "Учётная запись вашего заместителя отключена";
            case POST_IDLE ->
                "Отключена учётная запись работника, "
                        + Plural.count(notice.tasks(), "открытая задача", "открытые задачи", "открытых задач")
                        + " без исполнителя";
        };
    }

    private static String workingDays(int days) {
        return Plural.count(days, "рабочий день", "рабочих дня", "рабочих дней");
    }
}
