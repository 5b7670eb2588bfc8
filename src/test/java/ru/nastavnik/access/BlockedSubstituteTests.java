package ru.nastavnik.access;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.BlockingConsequences.Held;
import ru.nastavnik.access.BlockingConsequences.StandsIn;
import ru.nastavnik.notice.Notice;
import ru.nastavnik.notice.NoticeKind;
import ru.nastavnik.notice.OwnNotices;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestCurators;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

@ApplicationTest
@DisplayName("Who stands in for another, and whose account is switched off")
class BlockedSubstituteTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final String ORDER = "приказ от 04.09.2026 № 31-лс";

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCurators curators;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private OwnNotices notices;

    @Autowired
    private TestRoadmaps roadmaps;

    private OrganizationId school;
    private SignedIn director;
    private PostId directorPost;
    private SignedIn deputy;
    private SignedIn administrator;

    @BeforeEach
    void aDirectorIsAwayAndTheCuratorStandsIn() {
        school = region.school();
        director = region.director(school);
        directorPost = Objects.requireNonNull(director.post()).id();
        deputy = region.curator(school);
        administrator = people.administrator();
        people.as(director, () -> {
            substitutions.name(directorPost, deputy.account(), TODAY, TODAY.plusDays(5), ORDER);
        });
        // A task that waits for the director: whom to propose as curator.
        curators.opened(school);
    }

    @Test
    void theOrderOfASubstitutionIsKept() {
        assertThat(named()).extracting(Substitution::ground).containsExactly(ORDER);
    }

    @Test
    void theAdministratorIsToldForWhomNobodyWillActAndWhatWaits() {
        BlockingConsequences ofDeputy = consequences(deputy);
        assertThat(ofDeputy.substitutions())
                .extracting(StandsIn::post)
                .extracting(Post::id)
                .containsExactly(directorPost);

        BlockingConsequences ofDirector = consequences(director);
        assertThat(ofDirector.posts()).extracting(Held::openTasks, Held::shared).containsExactly(tuple(1, true));
        assertThatThrownBy(() -> people.as(director, () -> administration.consequencesOfBlocking(deputy.account())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aColleagueInTheSamePostActsOnOnlyIfTheirAccountIsOn() {
        named().forEach(one -> people.as(director, () -> substitutions.withdraw(one.id())));
        SignedIn second = region.director(school);
        assertThat(consequences(director).posts()).extracting(Held::shared).containsExactly(true);

        people.as(administrator, () -> administration.block(second.account()));

        assertThat(consequences(director).posts()).extracting(Held::shared).containsExactly(false);
    }

    @Test
    void anAccountOnWhichNothingRestsHasNoConsequences() {
        SignedIn other = region.curator(region.school());
        assertThat(consequences(other).isEmpty()).isTrue();
    }

    @Test
    void theScreenAsksWithTheConsequencesBeforeItBlocks() {
        browser.open(administrator, "admin/accounts/" + deputy.account(), () -> {
            _click(_get(Button.class, spec -> spec.withText("Отключить")));
            assertThat(_get(ConfirmDialog.class).getElement().getTextRecursively())
                    .contains("Лугов Пётр Ильич, директор", "07.09.2026 по 12.09.2026")
                    .contains("назначьте другого заместителя");
        });
    }

    @Test
    void theDirectorsPageNoLongerSaysThatASubstituteActsOnceTheAccountIsOff() {
        assertThat(badges()).contains("идёт сейчас");
        people.as(administrator, () -> administration.block(deputy.account()));
        assertThat(badges())
                .contains("не действует: учётная запись заместителя отключена")
                .doesNotContain("идёт сейчас");
    }

    @Test
    void theDirectorIsToldByTheBellThatTheSubstituteCanNoLongerAct() {
        people.as(administrator, () -> administration.block(deputy.account()));
        assertThat(told()).containsExactly(NoticeKind.SUBSTITUTE_OFF);
    }

    @Test
    void theDirectorIsToldThatTheCuratorsTasksWaitForNobody() {
        OrganizationId other = region.school();
        SignedIn head = region.director(other);
        SignedIn curator = region.curator(other);
        roadmaps.started(other, new SchoolYear(2026));

        people.as(administrator, () -> administration.block(curator.account()));

        assertThat(people.as(head, () -> notices.list()))
                .filteredOn(notice -> notice.kind() == NoticeKind.POST_IDLE)
                .singleElement()
                .satisfies(notice -> assertThat(notice.tasks()).isPositive());
    }

    @Test
    void daysBetweenTwoSubstitutionsOnWhichNobodyActsAreTold() {
        people.as(director, () -> {
            substitutions.name(directorPost, deputy.account(), TODAY.plusDays(8), TODAY.plusDays(10), ORDER);
        });
        assertThat(badges()).anyMatch(text -> text.startsWith("С 13.09.2026 по 14.09.2026 заместителя нет"));
    }

    @Test
    void aSubstituteWhoIsStoodInForOnTheSameDaysIsTold() {
        assertThat(badges()).noneMatch(text -> text.contains("самого замещают"));
        PostId own = Objects.requireNonNull(deputy.post()).id();
        people.as(deputy, () -> {
            substitutions.name(own, region.curator(school).account(), TODAY.plusDays(5), TODAY.plusDays(6), ORDER);
        });
        assertThat(badges()).anyMatch(text -> text.contains("заместителя самого замещают"));
    }

    private List<NoticeKind> told() {
        return people.as(director, () -> notices.list()).stream()
                .map(Notice::kind)
                .filter(kind -> kind != NoticeKind.OPENED)
                .toList();
    }

    private List<Substitution> named() {
        return people.as(director, () -> substitutions.ofPost(directorPost));
    }

    private BlockingConsequences consequences(SignedIn person) {
        return people.as(administrator, () -> administration.consequencesOfBlocking(person.account()));
    }

    private List<String> badges() {
        List<String> found = new ArrayList<>();
        browser.open(
                director,
                "substitution",
                () -> _find(StatusBadge.class)
                        .forEach(badge -> found.add(badge.getElement().getTextRecursively())));
        return found;
    }
}
