package ru.nastavnik.installation.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.PublishedAccounts;

/** One demo account per role, for the message at the start and for the sign-in page. */
@Component
public final class DemoSignIns implements PublishedAccounts {

    /**
     * @param who whom the account belongs to, in Russian
     * @param sees what one finds there
     */
    public record SignIn(String who, String login, String sees) {}

    public static final List<SignIn> ALL = List.of(
            new SignIn(
                    "Департамент общего образования",
                    "department",
                    "вся область: исполнение по пунктам распоряжения, кто опаздывает, программы и карты государственных"
                            + " организаций"),
            new SignIn(
                    "Департамент профессионального образования",
                    "department-spo",
                    "шесть колледжей: их программы, дорожные карты и сроки"),
            new SignIn(
                    "Региональный наставнический центр",
                    "centre",
                    "сбор показателей, рекомендации, шаблоны документов"),
            new SignIn(
                    "Руководитель органа управления образованием",
                    "head",
                    "город Томск: что ждёт согласования и какие школы отстают"),
            new SignIn("Муниципальный координатор", "coordinator", "дорожная карта Томска, кураторы и показатели школ"),
            new SignIn(
                    "Директор школы",
                    "director",
                    "школа № 101: приказы, программа, дорожная карта, пары наставников и учеников"),
            new SignIn(
                    "Работник школы, куратор",
                    "employee",
                    "шаги дорожной карты той же школы: участники, согласия, встречи"),
            new SignIn(
                    "Делопроизводитель",
                    "secretary",
                    "книги регистрации той же школы: номера приказов, сканы, листы ознакомления"),
            new SignIn("Администратор", "admin", "организации, люди и полномочия, календарь, состояние системы"));

    private final DemoRegion region;

    DemoSignIns(DemoRegion region) {
        this.region = region;
    }

    @Override
    public List<Published> list() {
        return region.isLoaded()
                ? ALL.stream()
                        .map(one -> new Published(one.login(), DemoRegion.PASSWORD, one.who(), one.sees()))
                        .toList()
                : List.of();
    }
}
