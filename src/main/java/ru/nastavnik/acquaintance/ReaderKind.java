package ru.nastavnik.acquaintance;

/** As whom somebody is acquainted with an order (DOMAIN §8). */
public enum ReaderKind {
    /** Reads the whole order and signs the common sheet. */
    EMPLOYEE("работник"),
    /** A pupil or student of the age that the school sets: gets an extract. */
    LEARNER("обучающийся"),
    /** Of a minor, one for each: gets the extract of the child. */
    REPRESENTATIVE("законный представитель"),
    /** A mentor who works elsewhere: gets an extract, for the annex names children. */
    OUTSIDE("наставник из другой организации");

    private final String title;

    ReaderKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether they see their own row only. */
    public boolean getsExtract() {
        return this != EMPLOYEE;
    }
}
