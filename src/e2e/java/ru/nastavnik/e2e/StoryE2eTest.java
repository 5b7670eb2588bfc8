package ru.nastavnik.e2e;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The story of the directive, chapter by chapter: each goes on from where the one before ended. After a chapter
 * that failed those behind it are not played.
 */
@Tag("browser")
@ExtendWith({BrowserStage.class, ChapterByChapter.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryE2eTest {
    private static final String CURATOR = "employee";

    @Test
    @Order(1)
    void theDepartmentRegistersTheSuccessorOfTheDirective(Stage stage) {
        try (Person department = stage.enter("department")) {
            department.follows("Распоряжения").press("Зарегистрировать распоряжение");
            department.fillsNth("Номер", 0, "77-р").dates("Дата", 0, "01.09.2026");
            department.chooses("Продолжает распоряжение", "420-р");
            department.dates("Действует с", 0, "01.09.2026").dates("по", 0, "31.12.2028");
            department.press("Зарегистрировать и направить макеты на утверждение");
            department.sees("ждёт утверждения региональным центром").picture("registered");
        }
    }

    @Test
    @Order(2)
    void theRegionalCentreApprovesTheLayouts(Stage stage) {
        try (Person centre = stage.enter("centre")) {
            centre.opens("tasks").followsFirstTask().press("Утвердить макеты").press("Утвердить");
            centre.sees("Макеты утверждены").picture("layouts");
        }
    }

    @Test
    @Order(3)
    void theDepartmentLaunchesItToATown(Stage stage) {
        try (Person department = stage.enter("department")) {
            department.opens("tasks?text=апуст").settled().followsFirstTask();
            department.press("Все муниципалитеты; изменить").leavesOnly("город Кедровый");
            department.press("Запустить распоряжение").press("Запустить");
            department.sees("Распоряжение запущено").picture("launched");
        }
    }

    @Test
    @Order(4)
    void aDirectorProposesACandidateAndSignsTheOrder(Stage stage) {
        try (Person director = stage.enter("director")) {
            director.waitsFor("decisions", "Прочитать и решить").press("Прочитать и решить");
            director.choosesFirst("Кандидат").choosesFirst("Должность, как в документах");
            director.dates("Согласие кандидата получено", 0, Person.today());
            director.press("Подготовить приказ").sees("Подпись").picture("order");
            director.prints().numbersItOneself().ticks("Приказ подписан на бумаге");
            director.press("Подписан на бумаге");
            director.seesNoMore("Подписан на бумаге").settled().picture("signed");
        }
    }

    @Test
    @Order(5)
    void theCuratorTakesNoteOfTheOrderAndBeginsTheProgramme(Stage stage) {
        try (Person curator = stage.enter(CURATOR)) {
            curator.seesHeading("Сегодня").picture("today").press("Выполнить");
            curator.press("Приказ прочитан").settled();
            curator.waitsFor("today", "Подготовить программу").picture("programme-task");
        }
    }

    @Test
    @Order(6)
    void theCuratorWritesTheProgrammeAndSendsItToTheDirector(Stage stage) {
        try (Person curator = stage.enter(CURATOR)) {
            curator.waitsFor("today", "Подготовить программу").press("Выполнить").settled();
            curator.picture("programme").press("Направить директору");
            curator.sees("Программа направлена директору").picture("programme-sent");
        }
    }

    @Test
    @Order(7)
    void theDirectorApprovesAndTheMunicipalHeadAgreesTheProgramme(Stage stage) {
        try (Person director = stage.enter("director")) {
            director.waitsFor("decisions", "Прочитать и решить").press("Прочитать и решить");
            director.press("Напечатать и утвердить").prints().ticks("Приказ подписан на бумаге");
            director.picture("approval-on-paper").press("Подписан на бумаге").sees("Решение принято");
        }
        try (Person head = stage.enter("head")) {
            head.opens("tasks").settled().followsFirstTask().picture("programme-agreement");
            head.press("Согласовать").confirms("Согласовать").sees("Решение принято");
        }
    }

    @Test
    @Order(8)
    void theRoadmapIsPlannedApprovedAndAgreed(Stage stage) {
        try (Person curator = stage.enter(CURATOR)) {
            curator.waitsFor("today", "Подготовить дорожную карту").press("Выполнить").settled().picture("roadmap");
            curator.press("Направить директору").sees("Дорожная карта направлена директору");
        }
        try (Person director = stage.enter("director")) {
            director.waitsFor("decisions", "Прочитать и решить").press("Прочитать и решить");
            director.press("Напечатать и утвердить").prints().ticks("Приказ подписан на бумаге");
            director.picture("approval-on-paper").press("Подписан на бумаге").sees("Решение принято");
        }
        try (Person head = stage.enter("head")) {
            head.opens("tasks").settled().followsFirstTask();
            head.press("Согласовать").confirms("Согласовать").sees("Решение принято");
        }
    }

    @Test
    @Order(9)
    void theCuratorSeesTheFirstStepsAndTheStages(Stage stage) {
        try (Person curator = stage.enterByPhone(CURATOR)) {
            curator.waitsFor("today", "Подготовка условий").sees("Информирование педагогов").picture("steps-by-phone");
        }
    }

    @Test
    @Order(10)
    void theMunicipalHeadSeesWhoHasACuratorNow(Stage stage) {
        try (Person head = stage.enter("head")) {
            head.seesHeading("Контроль исполнения").sees("Всего").picture("matrix");
        }
    }

    @Test
    @Order(11)
    void theCuratorClosesTheFirstStepsOnTheirForms(Stage stage) {
        try (Person curator = stage.enter(CURATOR)) {
            for (int step = 1; step <= 4; step++) {
                closesWithItsForm(curator, step);
            }
            curator.picture("conditions-done");
        }
    }

    @Test
    @Order(12)
    void theCuratorEntersPupilsAndTheirConsents(Stage stage) {
        try (Person curator = stage.enter(CURATOR)) {
            curator.follows("Участники").settled().press("Добавить");
            enters(curator, "Малышкина", "Вера", "Олеговна", "12.05.2014", "6А");
            enters(curator, "Взросляков", "Пётр", "Олегович", "12.05.2009", "11Б");
            curator.pressInDialog("Закрыть").seesNoDialog().picture("participants");
            curator.follows("Согласия").settled();
            curator.sees("Должен подписать законный представитель").sees("Должны подписать участник и законный");
            curator.marksAllRows().press("Бумаги получены").picture("consents");
            curator.pressInDialog("Зарегистрировать").sees("Все согласия на месте");
        }
    }

    @Test
    @Order(13)
    void basesAreFormedFromJournalsWithARowPerPerson(Stage stage) {
        try (Person curator = stage.enter(CURATOR)) {
            keepsTheJournal(curator, 5);
            keepsTheJournal(curator, 6);
            closesWithItsForm(curator, 7);
            closesWithItsForm(curator, 8);
            keepsTheJournal(curator, 9);
            keepsTheJournal(curator, 10);
            closesWithItsForm(curator, 11);
            keepsTheJournal(curator, 12);
            keepsTheJournal(curator, 13);
            closesWithItsForm(curator, 14);
            keepsTheJournal(curator, 15);
            closesWithItsForm(curator, 16);
            keepsTheJournal(curator, 17);
        }
    }

    @Test
    @Order(14)
    void theCuratorDrawsUpPairsAndSendsTheOrder(Stage stage) {
        try (Person curator = stage.enter(CURATOR)) {
            curator.opensStep(18).follows("Составить пары").settled().press("Подобрать пары").picture("suggestions");
            curator.pressInDialog("Взять отмеченные в проект").sees("В проекте новых пар").picture("pairs");
            curator.opensStep(18).fills("Кто остался без пары и почему", "У наставников нет мест, ждут второго приказа");
            curator.fillsWhatIsRequired().pressMain("step-actions").seesStatus("закрыт");
            curator.waitsFor("today", "Составить пары, проверить согласия").press("Выполнить").seesHeading("Проект приказа");
            curator.settled().picture("order-draft").press("Направить директору на подпись").sees("Направлено директору");
        }
    }

    @Test
    @Order(15)
    void theDirectorSignsTheOrderThatFixesThePairs(Stage stage) {
        try (Person director = stage.enter("director")) {
            director.waitsFor("decisions", "Прочитать и решить").press("Прочитать и решить").settled();
            director.picture("pair-order").press("Напечатать и подписать").prints();
            director.numbersItOneself().ticks("Приказ подписан на бумаге");
            director.picture("pair-order-on-paper").press("Подписан на бумаге");
            director.sees("Приказ зарегистрирован").sees("Ознакомление: лист и выписки").picture("pair-order-signed");
            director.opens("pairs").settled().sees("действует");
        }
    }

    @Test
    @Order(16)
    void thoseNamedTakeNoteAndPairsCanBegin(Stage stage) {
        try (Person curator = stage.enter(CURATOR)) {
            curator.opens("pairs").settled().pressTab("Приказы").follows("Приказ №").settled();
            curator.follows("Ознакомление: лист и выписки").settled().marksAllRows();
            curator.press("Отметить подписи на бумаге");
            curator.sees("Ознакомлены все").picture("acquainted");
            curator.opensStep(20).sees("Журнал шага").picture("first-meetings");
        }
    }

    @Test
    @Order(17)
    void theDepartmentAsksASchoolHowMentoringHasGrown(Stage stage) {
        try (Person department = stage.enter("department")) {
            department.opens("campaigns").settled().press("Открыть сбор").seesHeading("Новый сбор показателей");
            department.chooses("Форма сбора", "Расширение практик").searches("Организации", "СОШ № 101");
            department.press("Открыть сбор").sees("Контроль сбора").picture("campaign");
        }
    }

    @Test
    @Order(18)
    void theCuratorTypesTheFiguresAndTheHeadAcceptsThem(Stage stage) {
        try (Person curator = stage.enter(CURATOR)) {
            curator.waitsFor("submissions", "Расширение практик").follows("Расширение практик").settled();
            curator.fills("на дату", "много").sees("число").fills("на дату", "12").fills("наставников 10–19", "4");
            curator.fills("наставляемых", "6").fills("Наименование программы", "Вместе");
            curator.fills("Форма наставничества", "ученик – ученик").sees("По реестру 0: поясните");
            String why = "возраст в реестре указан не у всех";
            curator.fills("Пояснение: Привлечено в программы", why).fills("Пояснение: Привлечено дополнительно: наставников", why);
            curator.fills("Пояснение: Привлечено дополнительно: наставляемых", why).sees("Сохранено").picture("figures");
            curator.press("Сдать показатели").confirms("Сдать").sees("Показатели сданы");
        }
        try (Person head = stage.enter("head")) {
            head.opens("campaigns").settled().follows("Расширение практик").settled().follows("СОШ № 101").settled();
            head.picture("figures-of-school").press("Принять показатели").confirms("Принять").sees("Показатели приняты");
        }
    }

    @Test
    @Order(19)
    void theDepartmentReadsTheReportAndIssuesIt(Stage stage) {
        try (Person department = stage.enter("department")) {
            department.opens("monitoring/reports/extension").settled().sees("Вместе").picture("report");
            department.press("Выпустить отчёт").pressInDialog("Выпустить отчёт");
            department.seesHeading("Выпущенные отчёты").sees("Расширение практик").picture("issued");
        }
    }

    private static void closesWithItsForm(Person curator, int step) {
        curator.opensStep(step).fillsWhatIsRequired().pressMain("step-actions").seesStatus("закрыт");
    }

    /** The same entry for everybody in the journal, then the step closes. */
    private static void keepsTheJournal(Person curator, int step) {
        curator.opensStep(step).marksAllRows().press("Заполнить выбранным");
        curator.seesFormInDialog().fillsWhatIsRequired();
        curator.pressInDialog("Заполнить строки").seesNoDialog().fillsWhatIsRequired();
        curator.pressMainIfOffered("step-actions").seesStatus("закрыт");
    }

    private static void enters(
            Person curator, String surname, String givenName, String patronymic, String birthDate, String group) {
        curator.fillsNth("Фамилия", 0, surname).fillsNth("Имя", 0, givenName).fillsNth("Отчество", 0, patronymic);
        curator.dates("Дата рождения", 0, birthDate).fillsNth("Класс или группа", 0, group);
        curator.pressInDialog("Добавить").sees("В списке: " + surname);
    }
}
