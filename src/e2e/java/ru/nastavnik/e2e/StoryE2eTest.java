package ru.nastavnik.e2e;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The story of the directive, chapter by chapter: each goes on from where the one before ended. A chapter that fails
 * makes those after it fail too.
 */
@Tag("browser")
@ExtendWith(BrowserStage.class)
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
            director.ticks("Приказ напечатан и подписан на бумаге").press("Подписать приказ");
            director.seesNoMore("Подписать приказ").settled().picture("signed");
        }
    }

    @Test
    @Order(5)
    void theCuratorTakesNoteOfTheOrderAndBeginsTheProgramme(Stage stage) {
        try (Person curator = stage.enter(CURATOR)) {
            curator.seesHeading("Сегодня").picture("today").press("Выполнить");
            curator.press("С приказом ознакомлен(а)").settled();
            curator.waitsFor("today", "рограмм").picture("programme-task");
        }
    }

    @Test
    @Order(6)
    void theCuratorWritesTheProgrammeAndSendsItToTheDirector(Stage stage) {
        try (Person curator = stage.enter(CURATOR)) {
            curator.waitsFor("today", "Подготовить проект программы").press("Выполнить").settled();
            curator.picture("programme").press("Направить директору");
            curator.sees("Программа направлена директору").picture("programme-sent");
        }
    }

    @Test
    @Order(7)
    void theDirectorApprovesAndTheMunicipalHeadAgreesTheProgramme(Stage stage) {
        try (Person director = stage.enter("director")) {
            director.waitsFor("decisions", "Прочитать и решить").press("Прочитать и решить");
            director.press("Утвердить").confirms("Утвердить").sees("На согласовании");
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
            curator.waitsFor("today", "орожн").press("Выполнить").settled().picture("roadmap");
            curator.press("Направить директору").sees("Дорожная карта направлена директору");
        }
        try (Person director = stage.enter("director")) {
            director.waitsFor("decisions", "Прочитать и решить").press("Прочитать и решить");
            director.press("Утвердить").confirms("Утвердить").sees("На согласовании");
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
}
