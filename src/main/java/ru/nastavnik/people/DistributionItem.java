package ru.nastavnik.people;

/**
 * What may be shown of a person to everybody, each allowed or not by itself (152-FZ art. 10.1 part 1; Roskomnadzor's
 * order № 18 of 24.02.2021, point 1, «категории и перечень персональных данных»). Special categories and biometric data
 * are not among them: nothing in the programme needs them.
 */
public enum DistributionItem {
    NAME("фамилия, имя", "имя", false),
    PATRONYMIC("отчество", "отчество", false),
    GROUP("класс (группа), место работы, должность", "класс, должность", false),
    PARTICIPATION("участие в программе наставничества: в какой роли, по какой форме, в какие сроки", "участие", false),
    RESULTS("результаты и достижения в программе наставничества", "результаты", false),
    /** Stands apart on the paper: an image needs a permission of its own (Civil Code art. 152.1). */
    PHOTOGRAPH("фотография", "фотография", true);

    private final String title;
    private final String brief;
    private final boolean image;

    DistributionItem(String title, String brief, boolean image) {
        this.title = title;
        this.brief = brief;
        this.image = image;
    }

    /** As the paper says it. */
    public String title() {
        return title;
    }

    /** As a list says it. */
    public String brief() {
        return brief;
    }

    public boolean image() {
        return image;
    }
}
