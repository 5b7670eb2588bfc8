package ru.nastavnik.calendar;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.TestCampaigns;
import ru.nastavnik.campaign.ui.CampaignNavigation;
import ru.nastavnik.shared.Department;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@Transactional
@DisplayName("A day that a form suggests")
class SuggestedDatesTests {
    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestCampaigns campaigns;

    @Autowired
    private TestClock clock;

    @Autowired
    private WorkingDays workingDays;

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-04", "2026-10-07", "2026-12-07", "2027-04-03"})
    @DisplayName("for a recommendation is no day off: four weeks on lie a Sunday, 4 November, 4 January, 1 May")
    void recommendation(LocalDate today) {
        clock.set(today);
        assertThat(workingDays.isWorking(today.plusWeeks(4)))
                .as("the test asks for days off")
                .isFalse();
        browser.open(region.operator(), "recommendations/new", () -> {
            LocalDate suggested = day("Выполнить не позднее");
            assertThat(workingDays.isWorking(suggested)).isTrue();
            assertThat(suggested).isAfter(today.plusWeeks(4));
        });
    }

    @Test
    @DisplayName("for a later term of a collection is none either, nor one that has passed")
    void extension() {
        SignedIn department = region.department(Department.GENERAL_EDUCATION);
        CampaignId campaign = campaigns.open(department, region.school());
        clock.set(LocalDate.of(2026, 10, 28));
        browser.open(department, CampaignNavigation.campaign(campaign), () -> {
            _click(_get(Button.class, spec -> spec.withText("Продлить срок…")));
            assertThat(day("Новый срок")).as("a week on is 4 November").isEqualTo(LocalDate.of(2026, 11, 5));
        });
    }

    @Test
    @DisplayName("is doubted beside its field if somebody sets a day off, or a day of a year that has no decree yet")
    void doubted() {
        browser.open(region.operator(), "recommendations/new", () -> {
            DatePicker field = _get(DatePicker.class, spec -> spec.withLabel("Выполнить не позднее"));
            _setValue(field, LocalDate.of(2026, 11, 1));
            assertThat(field.getHelperText()).isEqualTo("Это выходной день, ближайший рабочий – 02.11.2026.");

            _setValue(field, LocalDate.of(2026, 11, 2));
            assertThat(field.getHelperText()).isNullOrEmpty();

            _setValue(field, LocalDate.of(2028, 3, 14));
            assertThat(field.getHelperText())
                    .isEqualTo("Переносы выходных на 2028 год Правительство ещё не утвердило: рабочие дни рассчитаны"
                            + " предварительно.");
            assertThat(field.isInvalid()).as("a doubt, no refusal").isFalse();
        });
    }

    private static LocalDate day(String label) {
        return _get(DatePicker.class, spec -> spec.withLabel(label)).getValue();
    }
}
