package ru.nastavnik.people;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.organization.DataHandler;
import ru.nastavnik.organization.OperatorRequisites;
import ru.nastavnik.organization.Requisites;
import ru.nastavnik.printing.PrintFormat;
import ru.nastavnik.printing.PrintJob;
import ru.nastavnik.printing.PrintJobState;
import ru.nastavnik.printing.PrintJobs;
import ru.nastavnik.printing.PrintSweep;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
@DisplayName("Blanks of consents, printed together")
class ConsentBlankPrintingTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    private OperatorRequisites requisites;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestParticipants participants;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private PrintJobs jobs;

    @Autowired
    private PrintSweep sweep;

    @Test
    @DisplayName("are those of everybody who is shown, and the pages name no pupil to anybody else")
    void shown() {
        OrganizationId school = region.school();
        SignedIn curator = region.curator(school);
        people.as(
                people.administrator(),
                () -> requisites.saveRegionProcessors(List.of(new DataHandler(
                        "ОГКУ «Проверочный центр данных»", "г. Томск, пр. Проверочный, д. 2", "хранение данных"))));
        region.run(
                region.director(school),
                () -> requisites.save(
                        school,
                        new Requisites("с. Светлое, ул. Школьная, д. 1", "", "", List.of(), List.of(), List.of(), 0)));
        region.run(curator, () -> {
            participants.menteeWithoutConsent(school, YEAR);
            participants.menteeWithoutConsent(school, YEAR);
        });

        browser.open(curator, "consents", () -> {
            _click(_get(Button.class, spec -> spec.withText("Печать пакетом")));
            RadioButtonGroup<PrintFormat> format = TestScreens.only(RadioButtonGroup.class);
            format.setValue(PrintFormat.ORIGINALS_ZIP);
            _click(_get(Button.class, spec -> spec.withText("Собрать пакет")));
        });
        sweep.run();

        List<PrintJob> asked = region.as(curator, jobs::list);
        assertThat(asked).singleElement().satisfies(job -> {
            assertThat(job.state()).isEqualTo(PrintJobState.READY);
            assertThat(job.total()).isEqualTo(2);
            assertThat(job.failed()).isZero();
            assertThat(job.title()).isEqualTo("Бланки согласий");
        });
    }
}
