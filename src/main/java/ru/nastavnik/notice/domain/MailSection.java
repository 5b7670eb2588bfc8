package ru.nastavnik.notice.domain;

/** Parts of a mail, in the order in which they stand. */
public enum MailSection {
    WAITING("Ждёт вас"),
    REMINDED("Вам напоминают"),
    ESCALATED("Просрочено у тех, за кого вы отвечаете"),
    LATE("Просрочено"),
    TODAY("Срок сегодня"),
    WEEK("Срок на этой неделе"),
    NEW("Новое"),
    DECIDED("Принято решение");

    private final String title;

    MailSection(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
