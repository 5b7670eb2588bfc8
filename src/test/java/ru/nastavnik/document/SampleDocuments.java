package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import ru.nastavnik.shared.OrganizationKind;

/** Invented content for every kind of document, as long as life makes it. */
public final class SampleDocuments {

    private static final String LONG_NAME =
            "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12 имени"
                    + " первого космонавта»";

    private SampleDocuments() {}

    public static DocumentData of(DocumentKind kind) {
        return switch (kind) {
            case CURATOR_ORDER -> curatorOrder(OrganizationKind.SCHOOL);
            case CURATOR_RELEASE_ORDER -> releaseOrder(false);
            case PAIRS_ORDER -> pairsOrder(3);
            case PROGRAMME -> programme();
            case ROADMAP -> roadmap(34);
            case EXECUTION_REPORT -> executionReport();
            case MUNICIPAL_ROADMAP -> municipalRoadmap();
            case DIRECTIVE -> summary();
            case MEETING_PROTOCOL -> protocol();
            case LETTER -> coveringLetter();
            case PAIR_PLAN -> pairPlan();
            case QUESTIONNAIRE -> questionnaire();
            case PARTICIPANT_BASE -> participantBase();
            case CONSENT_PERSONAL_DATA -> processingConsent(true, false);
            case CONSENT_PUBLICATION -> distributionConsent(true, false);
            case ACQUAINTANCE_SHEET -> acquaintance();
            case MENTOR_CONSENT -> mentorAtWork(false);
            case MENTOR_ADDENDUM -> mentorAtWork(true);
            case ORDER_EXTRACT -> extract();
        };
    }

    public static DocumentData curatorOrder(OrganizationKind kind) {
        boolean college = kind == OrganizationKind.COLLEGE;
        return order(data -> data.field("basis", basis(kind))
                .field("candidateAccusative", "Константинопольскую Марию Александровну")
                .field("candidatePostAccusative", "заместителя директора по учебно-воспитательной работе")
                .field("candidateDativeShort", "Константинопольской М.А.")
                .field("candidateShort", "Константинопольская М.А.")
                .field("formerAccusative", "Петренко Олега Ивановича")
                .field("cancelledNumber", "12-од")
                .field("cancelledDate", LocalDate.of(2025, 9, 3))
                .field("fromWhen", "с 07.09.2026")
                .condition("college", college)
                .condition("curator", !college)
                .condition("female", true));
    }

    /** An order that releases a curator without a successor. */
    public static DocumentData releaseOrder(boolean college) {
        return order(data -> data.field("reason", "увольнением по собственному желанию")
                .field("personAccusative", "Константинопольскую Марию Александровну")
                .field("personPostAccusative", "заместителя директора по учебно-воспитательной работе")
                .field("personDativeShort", "Константинопольской М.А.")
                .field("personShort", "Константинопольская М.А.")
                .field("endedNumber", "12-од")
                .field("endedDate", LocalDate.of(2025, 9, 3))
                .field("fromWhen", "с 07.09.2026")
                .condition("college", college)
                .condition("curator", !college)
                .condition("female", true));
    }

    private static String basis(OrganizationKind kind) {
        String point = switch (kind) {
            case SCHOOL -> "подпунктом 2 пункта 7";
            case EXTRA -> "подпунктом 2 пункта 6";
            case COLLEGE -> "подпунктом 2 пункта 8";
        };
        return point + " распоряжения Департамента общего образования от 01.06.2026 № 100-р";
    }

    /** An order that fixes pairs. */
    public static DocumentData pairsOrder(int pairs) {
        return pairsOrder("fixing", pairs, 0);
    }

    /**
     * An order on pairs of any kind.
     *
     * @param kind condition of the template: fixing, amending, ending, cancelling
     */
    public static DocumentData pairsOrder(String kind, int pairs, int ended) {
        return order(data -> {
            for (String one : List.of("fixing", "amending", "ending", "cancelling")) {
                data.condition(one, one.equals(kind));
            }
            data.condition("onlyPairs", ended == 0)
                    .condition("allEnd", pairs == 0)
                    .condition("roleModels", pairs > 0);
            if (!kind.equals("fixing")) {
                data.field("earlierNumber", "17-од")
                        .field("earlierDate", LocalDate.of(2026, 9, 21))
                        .field("earlierTitle", "О закреплении наставнических пар и групп");
            }
            if (ended > 0) {
                data.field("endedCount", ended).field("endedAnnex", pairs == 0 ? 1 : 2);
            }
            for (int pair = 1; pair <= ended; pair++) {
                int no = pair;
                data.row(
                        "ended",
                        row -> row.field("no", no)
                                .field("mentor", "Мамин-Сибиряк Александр Константинович")
                                .field("mentees", "Благовещенская Александра Всеволодовна, 7 «А» класс")
                                .field("reason", "переезд семьи наставляемой в другой муниципалитет"));
            }
            data.field(
                            "basis",
                            "подпунктом 1 пункта 7 распоряжения Департамента общего образования от 01.06.2026 № 100-р")
                    .field("schoolYear", "2026/2027")
                    .field("curatorPostDative", "заместителю директора по учебно-воспитательной работе")
                    .field("curatorDativeShort", "Константинопольской М.А.")
                    .field("fromWhen", "с 01.10.2026")
                    .field("effectiveTo", LocalDate.of(2027, 5, 31))
                    .field("pairCount", pairs);
            for (int pair = 1; pair <= pairs; pair++) {
                int no = pair;
                data.row(
                        "pairs",
                        row -> row.field("no", no)
                                .field("mentor", "Мамин-Сибиряк Александр Константинович")
                                .field("mentorPost", "учитель русского языка и литературы")
                                .field("mentees", "Благовещенская Александра Всеволодовна, 7 «А» класс")
                                .field("form", "педагог – ученик")
                                .field("roleModel", "педагог – ученик, испытывающий затруднения"));
                data.row(
                        "acquainted",
                        row -> row.field("name", "Мамин-Сибиряк А.К.").field("post", "учитель"));
            }
        });
    }

    private static DocumentData programme() {
        return order(data -> data.field("basis", "подпунктом 1 пункта 7 распоряжения от 01.06.2026 № 100-р")
                .condition("first", true)
                .field("resultsNo", 4)
                .field("title", "«Вместе к успеху»")
                .field("term", "2026/2027 учебный год")
                .field("curatorPostAccusative", "заместителя директора по воспитательной работе")
                .field("curatorAccusativeShort", "Кузнецову М.И.")
                .field("curatorShort", "М.И. Кузнецова")
                .field("goal", "раскрытие потенциала личности наставляемого")
                .row(
                        "context",
                        row -> row.field(
                                "text", "Программа разработана по макету регионального наставнического центра."))
                .field("agreedPost", "Руководитель управления образования")
                .field("agreedName", "О.П. Седых")
                .field("agreedDate", LocalDate.of(2026, 9, 20))
                .row("tasks", row -> row.field("text", "улучшение показателей в образовательной сфере;"))
                .row("tasks", row -> row.field("text", "формирование сообщества вокруг школы."))
                .row(
                        "forms",
                        row -> row.field("no", 1)
                                .field("form", "ученик – ученик")
                                .field(
                                        "roleModels",
                                        "лидер – последователь; успевающий – ученик, испытывающий затруднения"))
                .row(
                        "sections",
                        row -> row.field("title", "3. Механизм реализации")
                                .row("paragraphs", line -> line.field("text", "По «дорожной карте»."))
                                .row("paragraphs", line -> line.field("text", "Ежегодно.")))
                .row("results", row -> row.field("text", "доля обучающихся, вовлечённых в наставничество, 70 %;")));
    }

    /** The same roadmap in a later version, which changes an earlier order. */
    public static DocumentData amendedRoadmap(int rows) {
        return roadmap(rows).toBuilder()
                .condition("first", false)
                .condition("amending", true)
                .field("earlierNumber", "3-од")
                .field("earlierDate", LocalDate.of(2026, 9, 1))
                .field(
                        "earlierTitle",
                        "Об утверждении «дорожной карты» внедрения целевой модели наставничества на 2026/2027 учебный год")
                .build();
    }

    public static DocumentData roadmap(int rows) {
        return order(data -> {
            data.field("basis", "подпунктом 1 пункта 7 распоряжения от 01.06.2026 № 100-р")
                    .condition("first", true)
                    .field("title", "внедрения целевой модели наставничества в образовательной организации")
                    .field("schoolYear", "2026/2027")
                    .field("curatorPostAccusative", "заместителя директора по воспитательной работе")
                    .field("curatorAccusativeShort", "Кузнецову М.И.")
                    .field("curatorShort", "М.И. Кузнецова");
            for (int stage = 0; stage < 7; stage++) {
                int first = stage * rows / 7 + 1;
                int last = (stage + 1) * rows / 7;
                String title = "Этап " + (stage + 1) + ". Подготовка условий для запуска программы наставничества";
                data.row("stages", group -> {
                    group.field("title", title);
                    for (int no = first; no <= last; no++) {
                        int row = no;
                        group.row(
                                "rows",
                                line -> line.field("no", row)
                                        .field(
                                                "title",
                                                "Анализ полученных от наставляемых и третьих лиц данных. Формирование"
                                                        + " базы наставляемых")
                                        .field("term", "01.09.2026 – 15.09.2026")
                                        .field("responsible", "куратор Кузнецова М.И.")
                                        .field("output", "база наставляемых"));
                    }
                });
            }
        });
    }

    private static DocumentData executionReport() {
        return letter(data -> {
                    data.field("title", "об исполнении «дорожной карты» внедрения целевой модели наставничества")
                            .field("schoolYear", "2026/2027")
                            .field("curatorPost", "Куратор")
                            .field("curatorShort", "М.И. Кузнецова")
                            .field("total", 34)
                            .field("done", 33)
                            .field("late", 2)
                            .field("left", 1)
                            .field("lateSteps", "№ 5, № 9")
                            .field("leftSteps", "№ 33")
                            .field("summary", "Программа выполнена почти полностью; публикация перенесена на сентябрь.")
                            .field(
                                    "basis",
                                    "подпунктом 4 пункта 7 распоряжения Департамента общего образования от 01.06.2026 № 100-р")
                            .field("roadmapOrder", "приказом от 01.09.2026 № 3-од «Об утверждении «дорожной карты»»")
                            .row(
                                    "points",
                                    line -> line.field("point", "п. 7.1")
                                            .field("text", "Обеспечить реализацию программ наставничества."))
                            .field("pairs", 12)
                            .field("mentors", 10)
                            .field("mentees", 14);
                    for (int no = 1; no <= 34; no++) {
                        int row = no;
                        data.row(
                                "rows",
                                line -> line.field("no", row)
                                        .field(
                                                "title",
                                                "Проведение первой, организационной, встречи наставника и"
                                                        + " наставляемого")
                                        .field("planned", "15.10.2026")
                                        .field("actual", "17.10.2026")
                                        .field("responsible", "Кузнецова М.И.")
                                        .field("evidence", "журнал встреч")
                                        .field("deviation", "карантин")
                                        .field("point", "7.1"));
                    }
                })
                .toBuilder()
                .field("number", (String) null)
                .build();
    }

    private static DocumentData municipalRoadmap() {
        return DocumentData.builder()
                .field("organizationName", "Орган управления образованием\nмуниципального образования «Томский район»")
                .field("number", "15-од")
                .field("date", LocalDate.of(2026, 9, 7))
                .field("signatoryPost", "Руководитель органа управления образованием")
                .field("signatory", "О.П. Седых")
                .field("basis", "подпунктом 1 пункта 6 распоряжения от 01.06.2026 № 100-р")
                .field("title", "внедрения целевой модели наставничества на территории")
                .field("municipality", "Томский район")
                .field("schoolYear", "2026/2027")
                .row(
                        "measures",
                        row -> row.field("point", "6.1")
                                .field("title", "Разработать и утвердить «дорожную карту»")
                                .field("term", "до 20.09.2026")
                                .field("responsible", "муниципальный координатор"))
                .row("limits", row -> row.field("stage", "Подготовка условий").field("term", "до 01.10.2026"))
                .row(
                        "events",
                        row -> row.field("title", "Слёт наставников")
                                .field("term", "март 2027")
                                .field("responsible", "управление образования"))
                .build();
    }

    private static DocumentData summary() {
        DocumentData.Builder data = DocumentData.builder()
                .field("organizationName", "Департамент общего образования\nДепартамент профессионального образования")
                .field("title", "исполнения распоряжения № 100-р, № 61 от 01.06.2026")
                .field(
                        "summary",
                        "Распоряжение исполнено. Модель введена во всех организациях.\nРекомендовано продолжить.")
                .field("date", LocalDate.of(2029, 12, 28))
                .field("number", "1")
                .field("signatoryPost", "И.о. начальника отдела")
                .field("signatory", "О.П. Седых")
                .field("termFrom", LocalDate.of(2026, 6, 1))
                .field("termTo", LocalDate.of(2029, 12, 31));
        for (String total :
                "pointsCompleted pointsOpen pointsOverdue totalOrganizations totalCurators totalProgrammes totalRoadmaps totalDone totalLeft totalOverdue"
                        .split(" ")) {
            data.field(total, 1234);
        }
        for (int number = 1; number <= 24; number++) {
            int no = number;
            data.row(
                    "points",
                    row -> row.field("point", "7." + no)
                            .field(
                                    "title",
                                    "назначить куратора, ответственного за организацию внедрения и реализации целевой"
                                            + " модели наставничества в образовательной организации …")
                            .field("completed", 346)
                            .field("open", 9)
                            .field("overdue", 4));
            data.row(
                    "municipalities",
                    row -> row.field("name", "Муниципальное образование «Верхнекетский район»")
                            .field("organizations", 17)
                            .field("curators", 17)
                            .field("programmes", 16)
                            .field("roadmaps", 15)
                            .field("done", 12)
                            .field("left", 0)
                            .field("overdue", 3));
        }
        return data.build();
    }

    private static DocumentData pairPlan() {
        return unsigned(data -> data.field("heading", "работы наставнической пары № 3 на 2026/2027 учебный год")
                .field("date", LocalDate.of(2026, 11, 9))
                .field("mentor", "Константинопольская Мария Александровна")
                .field("mentorSignature", "М.А. Константинопольская")
                .field("mentorPost", "учитель физики")
                .field("form", "педагог – ученик")
                .field("goal", "Подготовить проект к региональной конференции")
                .field("schedule", "по средам, 15:00")
                .field("order", "приказом от 05.11.2026 № 181/1-од")
                .field("term", "с 05.11.2026 по 31.05.2027")
                .field("curatorPost", "Куратор")
                .field("curator", "А.Г. Ли")
                .row(
                        "mentees",
                        row -> row.field("name", "Заяц Пётр Ильич")
                                .field("group", "7А")
                                .field("signature", "П.И. Заяц"))
                .row(
                        "tasks",
                        row -> row.field("no", 1)
                                .field("task", "Выбрать тему")
                                .field("term", "20.11.2026")
                                .field("expected", "Тема и план работы")
                                .field("responsible", "оба")));
    }

    private static DocumentData questionnaire() {
        return unsigned(data -> data.field("name", "АНКЕТА")
                .field("heading", "наставляемого")
                .field("person", "Заяц Пётр Ильич")
                .field("details", "7А")
                .row(
                        "questions",
                        row -> row.field("no", 1)
                                .field("text", "Желает участвовать в программе")
                                .row("options", option -> option.field("text", "Да"))
                                .row("options", option -> option.field("text", "Нет")))
                .row(
                        "questions",
                        row -> row.field("no", 2)
                                .field("text", "Чего хочет достичь")
                                .row("lines", line -> line.field("text", (String) null))
                                .row("lines", line -> line.field("text", (String) null))));
    }

    private static DocumentData participantBase() {
        return unsigned(data -> data.field("heading", "База наставляемых на 2026/2027 учебный год")
                .field("date", LocalDate.of(2026, 11, 9))
                .field("total", 1)
                .field("curatorPost", "Куратор")
                .field("curator", "А.Г. Ли")
                .condition("mentees", true)
                .row(
                        "rows",
                        row -> row.field("no", 1)
                                .field("name", "Заяц Пётр Ильич")
                                .field("place", "7А")
                                .field("direction", "физика, проект")
                                .field("since", "12.10.2026")
                                .field("pairs", "Константинопольская М.А.")
                                .field("form", "педагог – ученик")
                                .field("order", "от 05.11.2026 № 181/1-од")
                                .field("until", "31.05.2027")));
    }

    /** What is printed for people and never registered. */
    private static DocumentData unsigned(Consumer<DocumentData.Builder> content) {
        DocumentData.Builder data = DocumentData.builder()
                .field("founder", "Управление образования администрации муниципального образования «Томский район»")
                .field("organizationName", LONG_NAME)
                .field("organizationShortName", "МБОУ «СОШ № 12»");
        content.accept(data);
        return data.build();
    }

    private static DocumentData coveringLetter() {
        return letter(data -> data.field("heading", "О направлении отчёта")
                .field("greeting", "Уважаемый Глеб Игоревич!")
                .field("executor", "Ли Анна Геннадьевна")
                .field("phone", "8 (3822) 12-34-56")
                .row("requisites", row -> row.field("text", "636000, Томская область, с. Светлое, ул. Школьная, д. 1"))
                .row("addressee", row -> row.field("text", "Начальнику управления образования"))
                .row("addressee", row -> row.field("text", "Г.И. Сосновскому"))
                .row("body", row -> row.field("text", "Направляем отчёт об исполнении дорожной карты."))
                .row("enclosures", row -> row.field("text", "отчёт на 5 л. в 1 экз.")));
    }

    private static DocumentData protocol() {
        return letter(data -> data.field("heading", "заседания педагогического совета")
                .field("chair", "Седых О.П.")
                .field("secretary", "Ли А.Г.")
                .field("secretarySignature", "А.Г. Ли")
                .field("signatoryPost", "Председатель")
                .field("signatory", "О.П. Седых")
                .field("present", 31)
                .field("invited", "представитель управления образования")
                .row("agenda", row -> row.field("no", 1).field("topic", "О целевой модели наставничества"))
                .row(
                        "items",
                        item -> item.field("no", 1)
                                .field("vote", "Голосовали: единогласно.")
                                .row("heard", row -> row.field("text", "Кузнецову М.И., куратора, о дорожной карте."))
                                .row("spoke", row -> row.field("text", "Ли А.Г. предложила начать с 5–7 классов."))
                                .row(
                                        "decisions",
                                        row -> row.field("no", "1.1")
                                                .field("text", "Провести классные часы.")
                                                .field("responsible", "Кузнецова М.И.")
                                                .field("term", "30.09.2026."))));
    }

    /** A blank for one person, or one to be filled in by hand. */
    public static DocumentData processingConsent(boolean blank, boolean representative) {
        return letter(data -> {
            signed(data, blank, representative);
            if (!blank) {
                data.field("birthDate", "01.03.2014");
            }
            data.field("operatorAddress", "636000, Томская область, с. Светлое, ул. Школьная, д. 1")
                    .row(
                            "processors",
                            row -> row.field("name", "ОГКУ «Центр данных»")
                                    .field("address", "г. Томск, пр. Проверочный, д. 2")
                                    .field("purpose", "хранение данных и сопровождение системы"));
        });
    }

    /** A blank for one person, or one to be filled in by hand. */
    public static DocumentData distributionConsent(boolean blank, boolean representative) {
        return letter(data -> {
            signed(data, blank, representative);
            data.field("operatorAddress", "636000, Томская область, с. Светлое, ул. Школьная, д. 1")
                    .field("inn", "0000000000")
                    .field("ogrn", "1000000000110")
                    .row("sites", row -> row.field("address", "https://школа7.рф/наставничество"))
                    .row("items", row -> row.field("text", "фамилия, имя"))
                    .row("items", row -> row.field("text", "отчество"))
                    .row("items", row -> row.field("text", "класс (группа), место работы, должность"))
                    .row(
                            "items",
                            row -> row.field(
                                    "text",
                                    "участие в программе наставничества: в какой роли, по какой форме, в какие сроки"))
                    .row("items", row -> row.field("text", "результаты и достижения в программе наставничества"))
                    .row("images", row -> row.field("text", "фотография"));
        });
    }

    private static void signed(DocumentData.Builder data, boolean blank, boolean representative) {
        data.condition("blank", blank);
        if (!blank) {
            data.condition("representative", representative)
                    .condition("own", !representative)
                    .condition("female", true)
                    .field("person", representative ? "Ручьёвой Анны Ильиничны" : "Ручьёва Анна Ильинична");
        }
    }

    /** An employee who mentors another one. */
    private static DocumentData mentorAtWork(boolean addendum) {
        DocumentData.Builder data = DocumentData.builder()
                .field("organizationName", LONG_NAME)
                .field("organizationShortName", "МБОУ «СОШ № 12»")
                .field("mentor", "Константинопольская Мария Александровна")
                .field("mentorShort", "М.А. Константинопольская")
                .field("mentorPost", "учитель русского языка и литературы")
                .field("term", "с 01.10.2026 по 31.05.2027")
                .field("content", "помощь в подготовке уроков, посещение и разбор уроков")
                .field("form", "индивидуальные встречи раз в неделю")
                .field("payment", "10 % должностного оклада ежемесячно")
                .field("mentees", "Зимину Илье Петровичу, учителю физики");
        return (addendum
                        ? data.field("signatoryPost", "Директор")
                                .field("signatory", "О.П. Седых")
                                .field(
                                        "representative",
                                        "директора Седых Олега Петровича, действующего на основании Устава")
                                .field("operatorAddress", "636000, с. Светлое, ул. Школьная, д. 1")
                                .field("inn", "7000000000")
                        : data.field("mentorGenitive", "Константинопольской Марии Александровны")
                                .field("mentorPostGenitive", "учителя русского языка и литературы")
                                .field("directorDative", "Седых О.П."))
                .build();
    }

    private static DocumentData acquaintance() {
        return letter(data -> data.field("date", "07.09.2026")
                .field("documentNameInstrumental", "приказом")
                .field("orderTitle", "«О закреплении пар»")
                .row("persons", row -> row.field("no", 1).field("name", "Ли А.Г.")));
    }

    private static DocumentData extract() {
        return letter(data -> data.field("extractOf", "ПРИКАЗА")
                .field("heading", "О закреплении наставнических пар и групп")
                .field("preamble", "В целях реализации программы наставничества")
                .field("verb", "ПРИКАЗЫВАЮ:")
                .field("certifierPost", "Делопроизводитель")
                .field("certifier", "В.Г. Сомова")
                .condition("certified", true)
                .row(
                        "points",
                        row -> row.field("text", "1. Закрепить за наставниками наставляемых согласно приложению № 1."))
                .row(
                        "annexes",
                        annex -> annex.field("annex", 1)
                                .row(
                                        "pairs",
                                        row -> row.field("no", 3)
                                                .field("mentor", "Ли Анна Гордеевна, учитель физики")
                                                .field("mentee", "Ручьёв Илья Петрович, 6А")
                                                .field("form", "педагог – ученик")
                                                .field("roleModel", "—")))
                .row(
                        "annexes",
                        annex -> annex.field("annex", 2)
                                .row(
                                        "ended",
                                        row -> row.field("no", 1)
                                                .field("mentor", "Ли Анна Гордеевна, учитель физики")
                                                .field("mentee", "Ручьёв Илья Петрович, 6А")
                                                .field("reason", "перевод")))
                .row("readers", row -> row.field("name", "Законный представитель: Ручьёва Анна Ильинична")));
    }

    private static DocumentData order(Consumer<DocumentData.Builder> content) {
        return letter(data -> {
            data.field("documentName", "ПРИКАЗ")
                    .field("verb", "ПРИКАЗЫВАЮ")
                    .field("documentNameGenitive", "приказа")
                    .field("documentNameDative", "приказу")
                    .field("documentNameAccusative", "приказ")
                    .field("documentNameInstrumental", "приказом");
            content.accept(data);
        });
    }

    private static DocumentData letter(Consumer<DocumentData.Builder> content) {
        DocumentData.Builder data = DocumentData.builder()
                .field("founder", "Управление образования администрации муниципального образования «Томский район»")
                .field("organizationName", LONG_NAME)
                .field("organizationShortName", "МБОУ «СОШ № 12»")
                .field("place", "с. Кожевниково")
                .field("number", "15-од")
                .field("date", LocalDate.of(2026, 9, 7))
                .field("signatoryPost", "Директор")
                .field("signatory", "О.П. Седых");
        content.accept(data);
        return data.build();
    }
}
