package ru.nastavnik.people;

/** Who a person is outside the programme; either kind may be a mentor or a mentee. */
public enum PersonKind {
    PUPIL("обучающийся", false, true),
    STUDENT("студент", false, true),
    TEACHER("педагог", false, false),
    EMPLOYEE("работник организации", false, false),
    ENTERPRISE("представитель предприятия", true, false),
    UNIVERSITY("представитель вуза", true, false);

    private final String title;
    private final boolean regional;
    private final boolean birthDateRequired;

    PersonKind(String title, boolean regional, boolean birthDateRequired) {
        this.title = title;
        this.regional = regional;
        this.birthDateRequired = birthDateRequired;
    }

    public String title() {
        return title;
    }

    /** Mentors from enterprises and universities belong to the region and may be paired by several organisations. */
    public boolean regional() {
        return regional;
    }

    /** Whether the signer of a consent depends on the age, so that the birth date must be known. */
    public boolean birthDateRequired() {
        return birthDateRequired;
    }
}
