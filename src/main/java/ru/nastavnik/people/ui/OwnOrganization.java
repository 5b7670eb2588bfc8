package ru.nastavnik.people.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.stream.IntStream;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Today;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** The organisation and the school year that these screens are about. */
@SpringComponent
class OwnOrganization {
    private static final int YEARS_BACK = 3;

    private final CurrentActor currentActor;
    private final Today today;

    OwnOrganization(CurrentActor currentActor, Today today) {
        this.currentActor = currentActor;
        this.today = today;
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

    Today today() {
        return today;
    }

    SchoolYear year() {
        return SchoolYear.of(today.get());
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
