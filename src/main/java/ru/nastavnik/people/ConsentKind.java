package ru.nastavnik.people;

/** What a consent allows. Each kind is a document of its own and is never merged with a questionnaire. */
public enum ConsentKind {
    /** Processing of personal data: gate of steps 7, 11 and 19 (college 5). */
    PERSONAL_DATA("Согласие на обработку персональных данных", "согласие на обработку персональных данных"),
    /** Showing data to everybody, item by item ({@link DistributionItem}): gate of step 33 (college 10). */
    PUBLICATION("Согласие на распространение персональных данных", "согласие на распространение персональных данных");

    private final String title;
    private final String inSentence;

    ConsentKind(String title, String inSentence) {
        this.title = title;
        this.inSentence = inSentence;
    }

    public String title() {
        return title;
    }

    public String inSentence() {
        return inSentence;
    }
}
