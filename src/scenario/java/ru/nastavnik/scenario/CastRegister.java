package ru.nastavnik.scenario;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountAdministration;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.FirstAdministrator;
import ru.nastavnik.access.NewAccount;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.organization.RegionSetup;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;

/** Finds the demo region's people, or registers people for a region that was read from a file. */
@Component
@Profile("scenario")
class CastRegister {
    private static final String ACCOUNTS = "db/demo/accounts.csv";
    private static final String PASSWORD = "Наставник-сценарий-2026";
    private static final LocalDate SINCE = LocalDate.of(2024, 9, 2);

    private final ActorContext actors;
    private final OrganizationRegister organizations;
    private final Municipalities municipalities;
    private final RegionSetup setup;
    private final FirstAdministrator firstAdministrator;
    private final AccountAdministration administration;

    CastRegister(
            ActorContext actors,
            OrganizationRegister organizations,
            Municipalities municipalities,
            RegionSetup setup,
            FirstAdministrator firstAdministrator,
            AccountAdministration administration) {
        this.actors = actors;
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.setup = setup;
        this.firstAdministrator = firstAdministrator;
        this.administration = administration;
    }

    /** Sets a region up from a file of organisations, as the installation does; nobody can sign in yet. */
    void setUp(Path file) {
        try {
            byte[] table = Files.readAllBytes(file);
            byte[] regions = new ClassPathResource("db/demo/municipalities.csv").getContentAsByteArray();
            background(() -> {
                setup.fill(regions, List.of(table));
                return 0;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The demo accounts. */
    Cast ofDemoRegion(LocalDate day) {
        Map<String, OrganizationId> byName = background(() -> organizations.openOn(day)).stream()
                .collect(Collectors.toMap(OrganizationView::shortName, OrganizationView::id));
        Map<String, MunicipalityView> places = background(municipalities::list).stream()
                .collect(Collectors.toMap(MunicipalityView::name, place -> place));
        Cast cast = new Cast(actors);
        for (CSVRecord row : accounts()) {
            OrganizationId organization = byName.get(row.get("organization"));
            MunicipalityView municipality = places.get(row.get("municipality"));
            String role = row.get("role");
            if (role.isEmpty() && organization != null) {
                cast.addCandidate(organization, row.get("login"));
            } else if (!role.isEmpty()) {
                Object where = organization != null
                        ? organization
                        : municipality != null
                                ? municipality.id()
                                : row.get("department").isEmpty() ? null : Department.valueOf(row.get("department"));
                cast.add(Role.valueOf(role), where, row.get("login"));
            }
        }
        return cast;
    }

    /** People for a region from a file: the first administrator comes by the one-time link and registers the others. */
    Cast registered(List<OrganizationView> played) {
        String link = background(firstAdministrator::issueLink).orElseThrow();
        background(() -> {
            firstAdministrator.create(
                    link.substring(link.lastIndexOf('/') + 1), account(Cast.ADMINISTRATOR, "Первый", null), PASSWORD);
            return 0;
        });
        Cast cast = new Cast(actors);
        cast.administrator(() -> {
            for (Department department : Department.values()) {
                String login = "department-" + department.ordinal();
                post(account(login, "Департаментский", null), Role.DEPARTMENT, new Territory.OfDepartment(department));
                cast.add(Role.DEPARTMENT, department, login);
            }
            post(account("centre", "Центральный", null), Role.CENTRE_OPERATOR, new Territory.OfRegion());
            cast.add(Role.CENTRE_OPERATOR, null, "centre");
            int number = 0;
            for (MunicipalityView place : municipalities.list()) {
                number++;
                Territory territory = new Territory.OfMunicipality(place.id());
                post(account("head-" + number, "Районный", null), Role.MUNICIPAL_HEAD, territory);
                post(account("coordinator-" + number, "Координаторский", null), Role.MUNICIPAL_COORDINATOR, territory);
                cast.add(Role.MUNICIPAL_HEAD, place.id(), "head-" + number);
                cast.add(Role.MUNICIPAL_COORDINATOR, place.id(), "coordinator-" + number);
            }
            for (int i = 0; i < played.size(); i++) {
                OrganizationId organization = played.get(i).id();
                post(
                        account("director-" + (i + 1), "Директорский", organization),
                        Role.DIRECTOR,
                        new Territory.OfOrganization(organization));
                administration.create(account("employee-" + (i + 1), "Кураторский", organization));
                cast.add(Role.DIRECTOR, organization, "director-" + (i + 1));
                cast.addCandidate(organization, "employee-" + (i + 1));
            }
            return 0;
        });
        return cast;
    }

    private void post(NewAccount account, Role role, Territory territory) {
        AccountId id = administration.create(account).id();
        administration.openPost(id, role, territory, role.title().toLowerCase(java.util.Locale.ROOT), SINCE);
    }

    private static NewAccount account(
            String login, String surname, @org.jspecify.annotations.Nullable OrganizationId workplace) {
        return new NewAccount(login, new PersonName(surname, "Иван", "Иванович", Gender.MALE), null, workplace);
    }

    private static List<CSVRecord> accounts() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(
                        new ClassPathResource(ACCOUNTS).getInputStream(), StandardCharsets.UTF_8);
                var parser = format.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T background(Supplier<T> work) {
        return DataScope.during(DataScope.system("scenario"), work);
    }
}
