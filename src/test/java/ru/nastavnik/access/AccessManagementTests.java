package ru.nastavnik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.audit.AuditEntry;
import ru.nastavnik.audit.AuditFilter;
import ru.nastavnik.audit.AuditJournal;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;

@ApplicationTest
class AccessManagementTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final String ORDER = "приказ от 04.09.2026 № 31-лс";

    @Autowired
    private TestPeople people;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Employees employees;

    @Autowired
    private ActingPosts actingPosts;

    @Autowired
    private ActorContext actors;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private Posts posts;

    @Autowired
    private AuditTrail auditTrail;

    @Autowired
    private AuditJournal journal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @Autowired
    private TestClock clock;

    @Test
    void aDirectorManagesNoAccounts() {
        people.as(people.director(OrganizationId.next()), () -> {
            assertThatThrownBy(() -> administration.search("", null, 10)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.block(AccountId.next())).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void aLoginIsTakenOnceWhateverItsLetterCase() {
        String login = "Anna-" + UUID.randomUUID();
        people.account(login, null);

        assertThatThrownBy(() -> people.account(login.toLowerCase(Locale.ROOT), null))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.field()).isEqualTo("login")));
    }

    @Test
    void theListOfAccountsIsPagedByName() {
        String mark = "Pager" + UUID.randomUUID();
        for (String surname : List.of("Яшина", "Авдеева", "Мирная")) {
            people.as(
                    people.administrator(),
                    () -> administration.create(new NewAccount(
                            mark + "-" + surname, new PersonName(surname, "Ольга", null, Gender.FEMALE), null, null)));
        }

        people.as(people.administrator(), () -> {
            List<AccountRow> first = administration.search(mark, null, 2);
            List<AccountRow> second = administration.search(mark, first.get(1).account(), 2);

            assertThat(first).extracting(row -> row.account().name().surname()).containsExactly("Авдеева", "Мирная");
            assertThat(second).extracting(row -> row.account().name().surname()).containsExactly("Яшина");
        });
    }

    @Test
    void aPostEndsWithItsLastDay() {
        OrganizationId school = OrganizationId.next();
        SignedIn director = people.director(school);
        people.as(people.administrator(), () -> administration.closePost(postOf(director), TODAY));

        people.as(director, () -> assertThat(currentActor.find()).isPresent());
        clock.advance(Duration.ofDays(1));

        assertThatThrownBy(() -> actors.load(director.login())).isInstanceOf(AccessDeniedException.class);
        assertThat(posts.holders(Role.DIRECTOR, new Territory.OfOrganization(school)))
                .isEmpty();
    }

    @Test
    void aPostOfAnotherTerritoryThanItsRoleNeedsIsRefused() {
        AccountId account = people.account("person-" + UUID.randomUUID(), null);

        assertThatThrownBy(() -> people.open(account, Role.DIRECTOR, new Territory.OfRegion(), "директор"))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void aSubstituteActsInTheDirectorsPostForTheNamedDaysAndTheRecordSaysSo() {
        OrganizationId school = OrganizationId.next();
        SignedIn director = people.director(school);
        SignedIn curator = people.curator(school);
        people.as(director, () -> {
            substitutions.name(postOf(director), curator.account(), TODAY, TODAY.plusDays(1), ORDER);
        });

        String subject = UUID.randomUUID().toString();
        SignedIn acting = actors.load(curator.login(), Role.DIRECTOR);
        people.as(acting, () -> {
            Actor actor = currentActor.require();
            assertThat(actor.account()).isEqualTo(curator.account());
            assertThat(actor.onBehalfOf()).isEqualTo(director.account());
            transaction.executeWithoutResult(status -> auditTrail.record("test.signed", "test", subject, Map.of()));
            assertThatThrownBy(() -> SelfApproval.check(DecisionKind.PAIR_ORDER, curator.account(), actor))
                    .isInstanceOf(DomainException.class);
            assertThatThrownBy(() -> substitutions.name(postOf(director), director.account(), TODAY, TODAY, ORDER))
                    .isInstanceOf(DomainException.class);
        });

        AuditEntry entry = entriesOf(subject).get(0);
        assertThat(entry.account()).isEqualTo(curator.account().value());
        assertThat(entry.onBehalfOf()).isEqualTo(director.account().value());

        clock.advance(Duration.ofDays(2));
        assertThatThrownBy(() -> actors.load(curator.login(), Role.DIRECTOR)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPersonChoosesAmongTheirPosts() {
        OrganizationId school = OrganizationId.next();
        SignedIn director = people.director(school);
        PostId second = people.open(
                director.account(), Role.DIRECTOR, new Territory.OfOrganization(OrganizationId.next()), "директор");

        people.as(director, () -> {
            assertThat(actingPosts.available()).hasSize(2);
            actingPosts.actAs(second);
            assertThat(currentActor.require().post()).isEqualTo(second);
            assertThatThrownBy(() -> actingPosts.actAs(PostId.next())).isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void daysOfASubstitutionAreCheckedFieldByField() {
        OrganizationId school = OrganizationId.next();
        SignedIn director = people.director(school);
        SignedIn curator = people.curator(school);
        SignedIn stranger = people.curator(OrganizationId.next());

        people.as(director, () -> {
            assertThat(fields(() -> substitutions.name(
                            postOf(director), stranger.account(), TODAY.minusDays(1), TODAY.minusDays(2), " ")))
                    .containsExactly("substitute", "from", "to", "ground");
            substitutions.name(postOf(director), curator.account(), TODAY, TODAY.plusDays(5), ORDER);
            assertThat(fields(() -> substitutions.name(
                            postOf(director), curator.account(), TODAY.plusDays(5), TODAY.plusDays(6), ORDER)))
                    .containsExactly("from");
        });
        people.as(
                curator,
                () -> assertThatThrownBy(() -> substitutions.ofPost(postOf(director)))
                        .isInstanceOf(NotFoundException.class));
    }

    @Test
    void twoWhoStandInForEachOtherOnTheSameDaysAreRefusedBesideTheField() {
        OrganizationId school = OrganizationId.next();
        SignedIn director = people.director(school);
        SignedIn curator = people.curator(school);
        SignedIn colleague = people.curator(school);
        people.as(director, () -> {
            substitutions.name(postOf(director), curator.account(), TODAY, TODAY.plusDays(5), ORDER);
        });
        people.as(curator, () -> {
            assertThat(fields(() -> substitutions.name(
                            postOf(curator), director.account(), TODAY.plusDays(5), TODAY.plusDays(9), ORDER)))
                    .containsExactly("substitute");
            substitutions.name(postOf(curator), director.account(), TODAY.plusDays(6), TODAY.plusDays(9), ORDER);
            substitutions.name(postOf(curator), colleague.account(), TODAY, TODAY.plusDays(5), ORDER);
        });
        people.as(
                colleague,
                () -> assertThat(fields(() -> substitutions.name(
                                postOf(colleague), director.account(), TODAY.plusDays(2), TODAY.plusDays(3), ORDER)))
                        .as("the director's work is with the curator, the curator's with a colleague")
                        .containsExactly("substitute"));
    }

    @Test
    void aLinkSetsAPasswordOnceAndAWeakPasswordDoesNotSpendIt() {
        SignedIn director = people.director(OrganizationId.next());
        String token = token(people.as(people.administrator(), () -> links.issue(director.account())));

        assertThat(links.loginOf(token)).isEqualTo(director.login());
        assertThat(fields(() -> links.setPassword(token, "короткий"))).containsExactly("password");
        links.setPassword(token, "ручей за дальним полем");

        assertThatThrownBy(() -> links.setPassword(token, "ещё одна попытка войти"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("недействительна");
    }

    @Test
    void aNewerLinkAndTimeMakeALinkWorthless() {
        SignedIn director = people.director(OrganizationId.next());
        SignedIn administrator = people.administrator();
        String older = token(people.as(administrator, () -> links.issue(director.account())));
        String newer = token(people.as(administrator, () -> links.issue(director.account())));

        assertThatThrownBy(() -> links.loginOf(older)).isInstanceOf(DomainException.class);
        assertThat(links.loginOf(newer)).isEqualTo(director.login());
        clock.advance(Duration.ofDays(4));
        assertThatThrownBy(() -> links.loginOf(newer)).isInstanceOf(DomainException.class);
    }

    @Test
    void aDirectorInvitesOnlyColleaguesWhoHaveNeverSignedIn() {
        OrganizationId school = OrganizationId.next();
        SignedIn director = people.director(school);
        PersonName name = new PersonName("Рябинина", "Ирина", "Олеговна", Gender.FEMALE);
        AccountId elsewhere = people.account("person-" + UUID.randomUUID(), OrganizationId.next());

        people.as(director, () -> {
            AccountId colleague = employees.register(school, name, "irina-" + UUID.randomUUID(), null);
            assertThat(employees.of(school)).extracting(AccountSummary::id).contains(colleague);
            assertThat(links.issue(colleague)).startsWith("/new-password/");
            assertThatThrownBy(() -> links.issue(elsewhere)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> employees.of(OrganizationId.next())).isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void theRecordRefusesChangesEvenByTheOwner() {
        assertThatThrownBy(() -> jdbc.sql("delete from app.audit_entry").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> JdbcClient.create(owner)
                        .sql("update app.audit_entry set action = 'nothing'")
                        .update())
                .hasStackTraceContaining("append-only");
    }

    @Test
    void anActionThatRollsBackLeavesNoEntry() {
        String subject = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            auditTrail.record("test.tried", "test", subject, Map.of());
            status.setRollbackOnly();
        });

        assertThat(entriesOf(subject)).isEmpty();
        assertThatThrownBy(() -> auditTrail.record("test.alone", "test", subject, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void onlyTheAdministratorReadsTheJournal() {
        people.as(
                people.director(OrganizationId.next()),
                () -> assertThatThrownBy(() -> journal.page(AuditFilter.everything(), null, 10))
                        .isInstanceOf(AccessDeniedException.class));
    }

    private List<AuditEntry> entriesOf(String subject) {
        return people.as(
                people.administrator(), () -> journal.page(new AuditFilter(null, null, null, null, subject), null, 10));
    }

    private static PostId postOf(SignedIn person) {
        return Objects.requireNonNull(person.post()).id();
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static List<String> fields(ThrowingCallable call) {
        ValidationException refused = catchThrowableOfType(ValidationException.class, call);
        assertThat(refused).as("input was refused").isNotNull();
        return refused.violations().stream().map(violation -> violation.field()).toList();
    }
}
