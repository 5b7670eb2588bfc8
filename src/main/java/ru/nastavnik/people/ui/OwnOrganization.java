package ru.nastavnik.people.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.language.ui.DeclensionDialogs;
import ru.nastavnik.language.ui.DoubtsNotice;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;

/** The organisation and the school year that these screens are about. */
@SpringComponent
class OwnOrganization {
    private static final int YEARS_BACK = 3;

    private final CurrentActor currentActor;
    private final RegionClock clock;
    private final DeclensionDialogs declensions;

    OwnOrganization(CurrentActor currentActor, RegionClock clock, DeclensionDialogs declensions) {
        this.currentActor = currentActor;
        this.clock = clock;
        this.declensions = declensions;
    }

    /** Says while names and posts are typed which of their cases are to be looked at. */
    DoubtsNotice doubtsWhileTyping() {
        return declensions.whileTyping(id());
    }

    /** How many words of the names and posts that papers decline nobody has looked at. */
    int unseenWords() {
        return declensions.unseen(id());
    }

    OrganizationId id() {
        return currentActor
                .require()
                .organization()
                .orElseThrow(() -> new NotFoundException("Этот раздел есть только в организации."));
    }

    boolean curatorActs() {
        return currentActor.require().role() == Role.CURATOR;
    }

    LocalDate today() {
        return clock.today();
    }

    /** The day of a moment where the organisation is. */
    LocalDate dayOf(Instant moment) {
        return clock.dayOf(moment);
    }

    SchoolYear year() {
        return SchoolYear.of(clock.today());
    }

    Select<SchoolYear> yearSelect() {
        Select<SchoolYear> years = new Select<>();
        years.setLabel("Учебный год");
        years.setItemLabelGenerator(SchoolYear::title);
        int now = year().startYear();
        years.setItems(IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> new SchoolYear(now - back))
                .toList());
        years.setValue(year());
        years.addClassName("year-select");
        return years;
    }
}
