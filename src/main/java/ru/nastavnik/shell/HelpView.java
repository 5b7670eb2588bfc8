package ru.nastavnik.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import ru.nastavnik.shared.ui.HeaderInfo;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RoleGuide;

/** Help in the user's words: what one's role does here, by which points, and how the screens work. */
@Route(value = MainLayout.HELP_ROUTE, layout = MainLayout.class)
@PageTitle("Справка — Наставник")
@PermitAll
class HelpView extends Div {
    private static final Map<String, String> WORK = Map.of(
            "DIRECTOR",
            "Вы назначаете куратора (7.2; в дополнительном образовании 6.2; в колледже педагога-навигатора, 8.2),"
                    + " утверждаете программу и дорожную карту (7.1, 8.1) и подписываете приказ, закрепляющий пары.",
            "CURATOR",
            "Вы пишете программу, составляете дорожную карту и проводите её шаги: ведёте наставляемых, наставников и"
                    + " согласия, составляете пары и отправляете приказ о них директору (7.1, 8.1).",
            "MUNICIPAL_HEAD",
            "Вы утверждаете дорожную карту муниципалитета (6.1), следите, чтобы в каждой организации был куратор (6.2),"
                    + " согласуете программы и карты организаций или возвращаете их с замечаниями к строкам.",
            "MUNICIPAL_COORDINATOR",
            "Вы готовите дорожную карту муниципалитета для руководителя (6.1) и следите за исполнением в организациях.",
            "DEPARTMENT",
            "Вы регистрируете распоряжение, запускаете его в муниципалитеты и организации (1.1) и контролируете"
                    + " исполнение (9). Государственные организации и колледжи согласуете сами.",
            "CENTRE_OPERATOR",
            "Вы утверждаете макеты программы и региональной дорожной карты (3.1), собираете показатели и даёте"
                    + " рекомендации по итогам мониторинга (3.2, 5).",
            "SECRETARY",
            "Вы регистрируете то, что подписал директор: вносите номер и день, прикладываете скан, ведёте книги и листы"
                    + " ознакомления.",
            "ADMINISTRATOR",
            "Вы ведёте организации, людей и полномочия и следите за состоянием системы. Персональные данные детей вам"
                    + " не показываются.");

    HelpView(HeaderInfo headerInfo, RoleGuide guide) {
        add(new PageHeader("Справка"));
        headerInfo.current().ifPresent(person -> {
            OrderedList steps = new OrderedList();
            guide.stepsOf(person.role()).forEach(step -> steps.add(new ListItem(step)));
            add(section("Ваша работа", new Paragraph(WORK.getOrDefault(person.role(), ""))));
            add(section("С чего начать", steps));
        });
        add(section(
                "Как устроены страницы",
                new UnorderedList(
                        new ListItem("Задачи появляются сами, когда до вас доходит очередь; выполненные исчезают."),
                        new ListItem("Срок считается в рабочих днях по производственному календарю."),
                        new ListItem("Набранное в форме задачи хранится черновиком: вкладку можно закрыть."),
                        new ListItem("Адрес любой страницы можно отправить коллеге, у которого есть на неё право."),
                        new ListItem("Любой список можно отобрать, отсортировать и выгрузить в таблицу."))));
        add(section(
                "Клавиатура",
                new UnorderedList(
                        new ListItem("Tab — к следующему полю или кнопке; первая ссылка переводит к содержанию."),
                        new ListItem(
                                "В таблицах стрелки переводят между ячейками, Enter открывает ячейку, Tab выходит."),
                        new ListItem(
                                "Esc закрывает окно, ничего не меняя; если в нём что-то набрано, сначала спросит."))));
    }

    private static Section section(String title, Component... content) {
        Section section = new Section(new H2(title));
        section.add(content);
        section.addClassName("card");
        return section;
    }
}
