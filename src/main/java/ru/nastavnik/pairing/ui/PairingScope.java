package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.Registrars;
import ru.nastavnik.language.PersonInPapers;
import ru.nastavnik.language.ui.DeclensionDialogs;
import ru.nastavnik.language.ui.DeclensionHelp;
import ru.nastavnik.pairing.NamedPerson;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;

/** The organisation, the day and the forms of mentoring that these screens are about. */
@SpringComponent
class PairingScope {
    private static final int YEARS_BACK = 3;

    private final CurrentActor currentActor;
    private final RegionClock clock;
    private final MentoringForms forms;
    private final DeclensionDialogs declensions;
    private final Registrars registrars;

    PairingScope(
            CurrentActor currentActor,
            RegionClock clock,
            MentoringForms forms,
            DeclensionDialogs declensions,
            Registrars registrars) {
        this.currentActor = currentActor;
        this.clock = clock;
        this.forms = forms;
        this.declensions = declensions;
        this.registrars = registrars;
    }

    OrganizationId organization() {
        return currentActor
                .require()
                .organization()
                .orElseThrow(() -> new NotFoundException("Этот раздел есть только в организации."));
    }

    boolean curatorActs() {
        return currentActor.require().role() == Role.CURATOR;
    }

    boolean directorActs() {
        return currentActor.require().role() == Role.DIRECTOR;
    }

    boolean secretaryActs() {
        return currentActor.require().role() == Role.SECRETARY;
    }

    /** Whether somebody keeps the organisation's papers, so that the director may leave the number to them. */
    boolean secretary() {
        return registrars.hasSecretary(organization());
    }

    /** What is doubtful in a previewed order, and «Исправить склонение». */
    DeclensionHelp declension(Supplier<List<NamedPerson>> named, Runnable changed) {
        return declensions.help(
                organization(),
                () -> named.get().stream()
                        .map(person -> new PersonInPapers(person.name(), person.post()))
                        .toList(),
                changed);
    }

    LocalDate today() {
        return clock.today();
    }

    Map<String, MentoringForm> forms() {
        return forms.all().stream()
                .collect(Collectors.toMap(
                        MentoringForm::code, Function.identity(), (one, same) -> one, java.util.LinkedHashMap::new));
    }

    Select<SchoolYear> yearSelect() {
        Select<SchoolYear> years = new Select<>();
        years.setLabel("Учебный год");
        years.setItemLabelGenerator(SchoolYear::title);
        SchoolYear now = SchoolYear.of(today());
        years.setItems(IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> new SchoolYear(now.startYear() - back))
                .toList());
        years.setValue(now);
        years.addClassName("year-select");
        return years;
    }
}
