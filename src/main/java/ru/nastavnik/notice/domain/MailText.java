package ru.nastavnik.notice.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says. It leads to the application by links and repeats nothing that stands there behind a sign-in: no
 * remark, reason or comment, and no names.
 *
 * @param subject how many tasks; not which
 */
public record MailText(String subject, String body) {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", RUSSIAN);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", RUSSIAN);

    /** @param address where the application is found, without a slash at its end; empty if nobody has said */
    public static MailText soon(List<MailLine> lines, String address) {
        int tasks = lines.stream().mapToInt(MailLine::tasks).sum();
        return new MailText("Наставник: " + count(tasks), body(lines, address));
    }

    public static MailText digest(LocalDate day, List<MailLine> lines, String address) {
        return new MailText("Наставник: дела на " + LONG_DAY.format(day), body(lines, address));
    }

    /** @param link leads to the page that confirms the address */
    public static MailText confirmation(String link) {
        return new MailText("Наставник: подтвердите адрес", """
            Кто-то, войдя в систему «Наставник», указал этот адрес для уведомлений.

            Если это были вы, откройте ссылку и войдите, как обычно:
            %s

            Ссылка действует сутки. Если это были не вы, ничего делать не нужно: писем не будет.
            """.formatted(link));
    }

    private static String body(List<MailLine> lines, String address) {
        StringBuilder text = new StringBuilder("Здравствуйте!\n");
        MailSection section = null;
        for (MailLine line : lines) {
            if (line.section() != section) {
                section = line.section();
                text.append('\n').append(section.title()).append(":\n");
            }
            append(text, line, address);
        }
        text.append('\n');
        text.append(
                address.isEmpty()
                        ? "Подробности — в системе «Наставник».\n"
                        : "Все уведомления и их настройка: " + address + "/notices\n");
        return text.append("Это письмо отправлено автоматически, отвечать на него не нужно.\n")
                .toString();
    }

    private static void append(StringBuilder text, MailLine line, String address) {
        text.append("– ").append(words(line)).append('\n');
        String task = line.taskId();
        if (task != null && !address.isEmpty()) {
            text.append("  ").append(address).append("/task?id=").append(task).append('\n');
        }
    }

    private static String words(MailLine line) {
        String title = line.title();
        if (line.taskId() == null) {
            return title == null ? "и ещё: " + line.tasks() : title + ": " + line.tasks();
        }
        return title + afterDash(line.place()) + afterDash(until(line.due()));
    }

    private static String afterDash(@Nullable String part) {
        return part == null ? "" : " — " + part;
    }

    private static @Nullable String until(@Nullable LocalDate due) {
        return due == null ? null : "до " + DAY.format(due);
    }

    private static String count(int tasks) {
        int tens = tasks % 100;
        int ones = tasks % 10;
        if (ones == 1 && tens != 11) {
            return "вас ждёт " + tasks + " дело";
        }
        return "вас ждут " + tasks + (ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? " дела" : " дел");
    }
}
