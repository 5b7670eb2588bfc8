package ru.nastavnik.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailTextTests {
    private static final LocalDate DUE = LocalDate.of(2026, 9, 9);

    @Test
    void aTaskStandsWithItsPlaceItsTermAndALinkToIt() {
        MailText mail = MailText.soon(List.of(task(MailSection.WAITING, "Школа № 1", DUE)), "https://n.test");

        assertThat(mail.body()).isEqualTo("""
                Здравствуйте!

                Ждёт вас:
                – Подписать приказ — Школа № 1 — до 09.09.2026
                  https://n.test/task?id=t1

                Все уведомления и их настройка: https://n.test/notices
                Это письмо отправлено автоматически, отвечать на него не нужно.
                """);
    }

    @Test
    void withoutAKnownAddressThereAreNoLinks() {
        MailText mail = MailText.soon(List.of(task(MailSection.WAITING, null, null)), "");

        assertThat(mail.body())
                .contains("– Подписать приказ\n")
                .contains("Подробности — в системе «Наставник».")
                .doesNotContain("http")
                .doesNotContain("task?id");
    }

    @Test
    void theSubjectSaysHowManyAndNotWhich() {
        assertThat(subject(1)).isEqualTo("Наставник: вас ждёт 1 дело");
        assertThat(subject(2)).isEqualTo("Наставник: вас ждут 2 дела");
        assertThat(subject(4)).isEqualTo("Наставник: вас ждут 4 дела");
        assertThat(subject(5)).isEqualTo("Наставник: вас ждут 5 дел");
        assertThat(subject(11)).isEqualTo("Наставник: вас ждут 11 дел");
        assertThat(subject(12)).isEqualTo("Наставник: вас ждут 12 дел");
        assertThat(subject(14)).isEqualTo("Наставник: вас ждут 14 дел");
        assertThat(subject(21)).isEqualTo("Наставник: вас ждёт 21 дело");
        assertThat(subject(22)).isEqualTo("Наставник: вас ждут 22 дела");
        assertThat(subject(111)).isEqualTo("Наставник: вас ждут 111 дел");
    }

    @Test
    void sectionsAreHeadedOnceAndFurtherTasksCounted() {
        MailText mail = MailText.digest(
                LocalDate.of(2026, 9, 7),
                List.of(
                        task(MailSection.LATE, null, DUE),
                        new MailLine(MailSection.LATE, null, null, null, null, 5),
                        task(MailSection.TODAY, null, DUE)),
                "https://n.test");

        assertThat(mail.subject()).isEqualTo("Наставник: дела на понедельник, 7 сентября");
        assertThat(mail.body())
                .containsOnlyOnce("Просрочено:")
                .contains("– и ещё: 5\n")
                .contains("\n\nСрок сегодня:\n");
    }

    @Test
    void aMunicipalityIsOneLineWithItsNumber() {
        MailText mail = MailText.soon(
                List.of(new MailLine(MailSection.ESCALATED, null, "Лесной район", null, null, 7)), "https://n.test");

        assertThat(mail.subject()).isEqualTo("Наставник: вас ждут 7 дел");
        assertThat(mail.body())
                .contains("Просрочено у тех, за кого вы отвечаете:\n– Лесной район: 7\n")
                .doesNotContain("task?id");
    }

    @Test
    void theConfirmationHoldsItsLink() {
        assertThat(MailText.confirmation("https://n.test/x").body()).contains("\nhttps://n.test/x\n");
        assertThat(MailText.confirmation("https://n.test/x").subject()).isEqualTo("Наставник: подтвердите адрес");
    }

    private static String subject(int tasks) {
        return MailText.soon(List.of(new MailLine(MailSection.ESCALATED, null, "Район", null, null, tasks)), "")
                .subject();
    }

    private static MailLine task(MailSection section, @Nullable String place, @Nullable LocalDate due) {
        return new MailLine(section, "t1", "Подписать приказ", place, due, 1);
    }
}
