package ru.nastavnik.directive;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.directive.persistence.RolloutRepository;
import ru.nastavnik.directive.process.OrganizationRolloutProcess;
import ru.nastavnik.directive.ui.DirectiveNavigation;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.page.DocumentPages;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
class DirectiveClosingTests {
    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestLaunches testLaunches;

    @Autowired
    DirectiveOffice office;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Directives directives;

    @Autowired
    LaunchRegister launches;

    @Autowired
    RolloutEnding ending;

    @Autowired
    RolloutRepository rollouts;

    @Autowired
    TestScreens screens;

    @Autowired
    Workflow workflow;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theControlEndsWithTheTermAndTheDirectiveIsClosedWithASummary() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        LaunchId launch = testLaunches.launched(municipality);
        SignedIn department = people.department(Department.GENERAL_EDUCATION);

        people.as(department, () -> office.endControl(launch));
        assertThatThrownBy(() -> people.as(department, () -> office.close(launch, " ")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> people.as(department, () -> ending.endAll(launch)))
                .isInstanceOf(DomainException.class);
        people.as(department, () -> office.close(launch, "Модель введена во всех организациях."));
        int ended = people.as(department, () -> ending.endAll(launch));

        assertThat(ended).isEqualTo(1);
        DirectiveView directive = people.as(department, () -> directives.of(launch));
        assertThat(directive.isClosed()).isTrue();
        assertThat(directive.summary()).isEqualTo("Модель введена во всех организациях.");
        DocumentId document = Objects.requireNonNull(directive.summaryDocument());
        SignedIn director = people.director(school);
        RegisteredDocument registered = people.as(director, () -> archive.get(document));
        assertThat(registered.kind()).isEqualTo(DocumentKind.DIRECTIVE);
        assertThat(registered.sha256()).hasSize(64);
        assertThat(DocumentPages.html(
                        people.as(director, () -> archive.file(document)).content()))
                .as("by point and by municipality, as it stood before the work was ended")
                .contains(
                        "Модель введена во всех организациях.",
                        "Исполнение пунктов распоряжения",
                        "Участвовало организаций: ",
                        "Всего");
        RolloutView rollout = launches.rollout(launch, school).orElseThrow();
        assertThat(rollout.state()).isEqualTo(RolloutView.State.FINISHED);
        assertThat(isRunning(rollout)).isFalse();
        assertThat(people.as(department, () -> ending.endAll(launch))).isZero();
    }

    @Test
    void anInterruptedEndingIsSeenOnTheLaunchsPageAndGoesOnFromThere() {
        MunicipalityId municipality = region.municipality();
        OrganizationId first = region.school(municipality);
        region.school(municipality);
        LaunchId launch = testLaunches.launched(municipality);
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        people.as(department, () -> office.endControl(launch));
        people.as(department, () -> office.close(launch, "Модель введена."));
        // The application stopped here, after one of two organisations had been ended.
        RolloutView done = launches.rollout(launch, first).orElseThrow();
        transaction.executeWithoutResult(status -> {
            workflow.cancel(
                    OrganizationRolloutProcess.KEY, BusinessKey.of(done.id().value()), "закрыто");
            rollouts.finish(done.id());
        });
        assertThat(people.as(department, () -> ending.remaining(launch))).isEqualTo(1);
        try {
            screens.open(department, DirectiveNavigation.launch(launch));
            _click(_get(Button.class, spec -> spec.withText("Продолжить завершение")));
            assertThat(_find(Button.class, spec -> spec.withText("Продолжить завершение")))
                    .isEmpty();
        } finally {
            screens.close();
        }
        assertThat(people.as(department, () -> ending.remaining(launch))).isZero();
        assertThat(people.as(department, () -> ending.endAll(launch))).isZero();
    }

    @Test
    void theDirectiveOf2020IsClosedHistoryWithAllItsPoints() {
        SignedIn director = people.director(region.school());

        DirectiveView history = people.as(director, () -> directives.list()).stream()
                .filter(directive -> directive.citation().equals("№ 420-р, № 261 от 27.05.2020"))
                .findFirst()
                .orElseThrow();

        assertThat(history.isClosed()).isTrue();
        assertThat(history.text().points())
                .extracting(DirectivePoint::number)
                .containsSubsequence("1", "1.1", "1.5", "2", "3.1", "3.2", "3.2.3", "3.3", "4", "5.2", "6.1", "6.2")
                .containsSubsequence("6.3", "6.4", "7.1", "7.2", "7.3", "7.4", "8.1", "8.2", "8.3", "9")
                .hasSize(33);
        assertThat(history.text().points())
                .filteredOn(point -> point.number().equals("7.2"))
                .singleElement()
                .extracting(DirectivePoint::text)
                .isEqualTo("назначить куратора внедрения целевой модели наставничества в образовательной организации;");
        assertThat(history.text().annexes().get(0).text()).contains("[…], председатель комитета");
        assertThat(history.launched()).isEmpty();
    }

    private boolean isRunning(RolloutView rollout) {
        return transaction.execute(status -> workflow.isRunning(
                OrganizationRolloutProcess.KEY, BusinessKey.of(rollout.id().value())));
    }
}
