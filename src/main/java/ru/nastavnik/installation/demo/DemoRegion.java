package ru.nastavnik.installation.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Accounts;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.NewAccount;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.PreparedPassword;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.organization.RegionSetup;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.table.TableFile;

/**
 * Loads the demo region into an empty installation. Its accounts share one published password, so it exists only with
 * the embedded database and an address that no other machine can reach.
 */
@Component
public class DemoRegion {
    /** The password of every demo account. */
    public static final String PASSWORD = "nastavnik-demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoRegion.class);
    private static final LocalDate POSTS_SINCE = LocalDate.of(2024, 9, 2);

    private final RegionSetup setup;
    private final OrganizationRegister organizations;
    private final Municipalities municipalities;
    private final Accounts accounts;
    private final Posts posts;
    private final RegionClock clock;
    private final TransactionTemplate transaction;
    private final DemoPlace place;
    private final DemoMark mark;
    private final DemoParticipants participants;

    DemoRegion(
            RegionSetup setup,
            OrganizationRegister organizations,
            Municipalities municipalities,
            Accounts accounts,
            Posts posts,
            RegionClock clock,
            TransactionTemplate transaction,
            DemoPlace place,
            DemoMark mark,
            DemoParticipants participants) {
        this.setup = setup;
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.posts = posts;
        this.clock = clock;
        this.transaction = transaction;
        this.place = place;
        this.mark = mark;
        this.participants = participants;
    }

    /** Whether this installation may hold demo data at all. */
    public boolean isAllowed() {
        return place.isDemoWanted();
    }

    /** Whether this installation holds the demo region. */
    public boolean isLoaded() {
        return mark.isSet();
    }

    /** Whether accounts with a published password do no harm here. */
    boolean isPlaceAllowed() {
        return place.isSafe();
    }

    /**
     * Loads organisations and people if that is allowed and nothing is there yet; all in one transaction.
     *
     * @return whether it was loaded
     */
    public boolean loadIfEmpty() {
        if (!isAllowed() || !DataScope.during(DataScope.system("demo"), setup::isEmpty)) {
            return false;
        }
        LOG.info("Загружается демонстрационный регион…");
        PreparedPassword password = accounts.prepare(PASSWORD, false);
        DataScope.during(
                DataScope.system("demo"),
                () -> transaction.execute(status -> {
                    setup.fill(resource("municipalities.csv"), List.of(resource("organizations.csv")));
                    mark.set();
                    return loadPeople(password);
                }));
        return true;
    }

    private int loadPeople(PreparedPassword password) {
        Map<String, OrganizationId> organizationIds = organizations.openOn(clock.today()).stream()
                .collect(Collectors.toMap(OrganizationView::shortName, OrganizationView::id));
        Map<String, MunicipalityId> municipalityIds =
                municipalities.list().stream().collect(Collectors.toMap(MunicipalityView::name, MunicipalityView::id));
        participants.load(organizationIds);
        setup.describe(DemoRequisites.processors(), DemoRequisites.of(organizationIds));
        TableFile table = TableFile.read("accounts.csv", resource("accounts.csv"));
        for (TableFile.Row row : table.rows()) {
            Function<String, String> cell = column -> row.cell(table.header().indexOf(column));
            OrganizationId workplace = organizationIds.get(cell.apply("organization"));
            PersonName name = new PersonName(
                    cell.apply("surname"),
                    cell.apply("given_name"),
                    cell.apply("patronymic"),
                    Gender.valueOf(cell.apply("gender")));
            AccountId account = accounts.create(new NewAccount(cell.apply("login"), name, null, workplace), password);
            if (!cell.apply("role").isEmpty()) {
                Role role = Role.valueOf(cell.apply("role"));
                posts.open(
                        account, role, territory(cell, workplace, municipalityIds), cell.apply("title"), POSTS_SINCE);
            }
        }
        return table.rows().size();
    }

    private static Territory territory(
            Function<String, String> cell,
            @Nullable OrganizationId workplace,
            Map<String, MunicipalityId> municipalityIds) {
        if (workplace != null) {
            return new Territory.OfOrganization(workplace);
        }
        MunicipalityId municipality = municipalityIds.get(cell.apply("municipality"));
        if (municipality != null) {
            return new Territory.OfMunicipality(municipality);
        }
        String department = cell.apply("department");
        return department.isEmpty()
                ? new Territory.OfRegion()
                : new Territory.OfDepartment(Department.valueOf(department));
    }

    private static byte[] resource(String name) {
        try {
            return new ClassPathResource("db/demo/" + name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
