package ru.nastavnik.document;

import java.util.Locale;

/**
 * Kinds of documents that the product writes. Each has a template {@code forms/documents/<kind>.docx} and a schema of
 * what the template may show, see {@link DocumentSchemas}.
 */
public enum DocumentKind {
    /** Appoints a curator (7.2, 6.2) or a pedagogue-navigator (8.2). */
    CURATOR_ORDER("Приказ о назначении куратора", NumberRegister.ORDERS, false),
    /** Releases a curator or pedagogue-navigator without a successor. */
    CURATOR_RELEASE_ORDER("Приказ об освобождении куратора", NumberRegister.ORDERS, false),
    /** Order that approves the programme of mentoring, with the programme as its annex (3.1, 6.2, 7.1, 8.1). */
    PROGRAMME("Программа наставничества", NumberRegister.ORDERS, false),
    /** Order that approves the roadmap of a school year, with the roadmap as its annex (7.1, 8.1). */
    ROADMAP("Дорожная карта", NumberRegister.ORDERS, false),
    /** Fixes pairs and groups (step 19). Names pupils: readable in its organisation only. */
    PAIRS_ORDER("Приказ о закреплении наставнических пар и групп", NumberRegister.ORDERS, true),
    /** Report on execution of the roadmap (7.4, 8.3, 6.4). */
    EXECUTION_REPORT("Отчёт об исполнении дорожной карты", NumberRegister.DATED, false),
    /** Roadmap of a municipality (6.1). */
    MUNICIPAL_ROADMAP("Муниципальная дорожная карта", NumberRegister.ORDERS, false),
    /** Summary with which the directive is closed (9). */
    DIRECTIVE("Итоги исполнения распоряжения", NumberRegister.REPORTS, false),
    /** Minutes of a meeting. May name pupils: readable in its organisation only. */
    MEETING_PROTOCOL("Протокол", NumberRegister.PROTOCOLS, true),
    /** A letter that leaves the organisation: the report goes to the authority with it. */
    LETTER("Письмо", NumberRegister.LETTERS, false),
    /** Blank of the consent to the processing of personal data, a document of its own. */
    CONSENT_PERSONAL_DATA("Согласие на обработку персональных данных", NumberRegister.UNNUMBERED, true),
    /** Blank of the consent to distribution (152-FZ art. 10.1; step 33). */
    CONSENT_PUBLICATION("Согласие на распространение персональных данных", NumberRegister.UNNUMBERED, true),
    /** Individual plan of a pair or group (step 22): signed by mentor and mentees, never registered. */
    PAIR_PLAN("Индивидуальный план пары", NumberRegister.UNNUMBERED, true),
    /** Questionnaire to be filled in by hand (steps 5, 10, 17, 27; college 3, 8). */
    QUESTIONNAIRE("Анкета", NumberRegister.UNNUMBERED, true),
    /** Base of mentors or of mentees (steps 7, 11, 34; college 5, 9). */
    PARTICIPANT_BASE("База участников", NumberRegister.UNNUMBERED, true),
    /** Sheet of acquaintance with an order. */
    ACQUAINTANCE_SHEET("Лист ознакомления", NumberRegister.UNNUMBERED, true),
    /** Draft of an employee's consent to mentor another employee (Labour Code art. 351.8). */
    MENTOR_CONSENT("Согласие работника на наставничество", NumberRegister.UNNUMBERED, true),
    /** Draft of the addendum to the employment contract of such a mentor. */
    MENTOR_ADDENDUM("Дополнительное соглашение о наставничестве", NumberRegister.UNNUMBERED, true),
    /** Extract of an order: its requisites, the points and the lines that concern one person. */
    ORDER_EXTRACT("Выписка из приказа", NumberRegister.UNNUMBERED, true);

    private final String title;
    private final NumberRegister register;
    private final boolean personal;

    DocumentKind(String title, NumberRegister register, boolean personal) {
        this.title = title;
        this.register = register;
        this.personal = personal;
    }

    public String title() {
        return title;
    }

    public NumberRegister register() {
        return register;
    }

    /** Whether it names pupils, so that nobody above the organisation may read it. */
    public boolean personal() {
        return personal;
    }

    /** Whether nobody above the organisation may find it by what it says. */
    public boolean foundInItsOrganizationOnly() {
        return personal || this == LETTER;
    }

    /** Whether its date is the day of what it records, known before it is printed, and not the day of signing. */
    public boolean datedByEvent() {
        return this == MEETING_PROTOCOL;
    }

    /** What a registered document is while nothing later concerns it: only what orders something is in force. */
    String state() {
        if (register == NumberRegister.ORDERS) {
            return "Действует";
        }
        return this == LETTER ? "Зарегистрировано" : "Зарегистрирован";
    }

    public DocumentSchema schema() {
        return DocumentSchemas.of(this);
    }

    /** Name of the template file without folder. */
    public String templateFile() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".docx";
    }
}
