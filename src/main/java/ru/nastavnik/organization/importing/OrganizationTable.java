package ru.nastavnik.organization.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.organization.ImportPreview;
import ru.nastavnik.organization.ImportedOrganization;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.organization.NewOrganization;
import ru.nastavnik.organization.OrganizationDetails;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.LongWork;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.table.Returned;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.table.domain.RowMark;

/** Reads a table row by row and collects every problem, so that one correction mends the whole file. */
public final class OrganizationTable {
    private static final int LONGEST_NAME = 500;

    private static final String REGISTER = "organization";
    private static final String CLOSED = "Организация закрыта: её данные больше не изменяются.";
    private static final String FIXED = "Загрузкой это не меняется. Верните значение из выгрузки: ";

    private final Sheet sheet;
    private final Returned returned;
    private final MunicipalityNames municipalities;
    private final Map<String, OrganizationView> registered = new HashMap<>();
    private final Map<String, OrganizationView> byName = new HashMap<>();
    private final LocalDate today;
    private final List<ImportedOrganization> understood = new ArrayList<>();
    private final Map<String, Integer> rowOfName = new HashMap<>();

    private OrganizationTable(
            TableFile file,
            List<MunicipalityView> municipalities,
            List<OrganizationView> organizations,
            LocalDate today) {
        this.sheet = new Sheet(file, Returned.with(Column.all()));
        this.municipalities = new MunicipalityNames(municipalities);
        this.today = today;
        organizations.forEach(known -> {
            registered.put(known.id().toString(), known);
            byName.put(nameKey(known.locationName(), known.fullName()), known);
        });
        this.returned = new Returned(
                sheet,
                REGISTER,
                Stream.of(Column.values()).map(Column::key).toList(),
                () -> organizations.stream().map(OrganizationTable::known).toList());
    }

    /**
     * What a file would bring.
     *
     * @param organizations that are registered already
     * @param today day of opening of those that give none
     */
    public static ImportPreview preview(
            TableFile file,
            List<MunicipalityView> municipalities,
            List<OrganizationView> organizations,
            LocalDate today) {
        OrganizationTable table = new OrganizationTable(file, municipalities, organizations, today);
        LongWork.each("Проверено строк", table.sheet.rows(), table::readRow);
        table.returned.tell();
        return new ImportPreview(
                table.sheet.understanding(),
                table.understood,
                table.sheet.faults(),
                table.sheet.returned("Строки с ошибками"));
    }

    /** The register as a workbook that comes back by this door. */
    public static ReturningTable workbook(List<OrganizationView> organizations) {
        ReturningTable table = new ReturningTable(
                "Организации",
                REGISTER,
                Stream.of(Column.values()).map(Column::title).toList());
        organizations.forEach(organization -> table.row(organization.id().toString(), cells(organization)));
        return table;
    }

    private static Returned.Known known(OrganizationView organization) {
        return new Returned.Known(organization.id().toString(), organization.shortName(), cells(organization));
    }

    private static List<@Nullable Object> cells(OrganizationView organization) {
        return cells(
                organization.kind(),
                new OrganizationDetails(
                        organization.fullName(),
                        organization.shortName(),
                        organization.founder(),
                        organization.place(),
                        organization.location()),
                organization.locationName(),
                organization.stateOwned(),
                organization.openedOn());
    }

    private static List<@Nullable Object> cells(
            OrganizationKind kind,
            OrganizationDetails details,
            String municipality,
            boolean stateOwned,
            LocalDate openedOn) {
        return List.of(
                kind.title(),
                details.fullName(),
                details.shortName(),
                municipality,
                details.place(),
                details.founder(),
                stateOwned ? "да" : "нет",
                openedOn);
    }

    /** What makes two organisations the same: the municipality and the full name. */
    private static String nameKey(String municipalityName, String fullName) {
        return Spelling.key(municipalityName) + "|" + Spelling.key(fullName);
    }

    private void readRow(TableFile.Row row) {
        int before = sheet.faults().size();
        for (Column column : Column.values()) {
            String cell = cell(row, column);
            if (column.isRequired() && cell.isEmpty()) {
                sheet.fault(row, column.key(), "Ячейка пуста.");
            } else if (cell.length() > LONGEST_NAME) {
                sheet.fault(row, column.key(), "Текст длиннее " + LONGEST_NAME + " знаков.");
            }
        }
        Optional<OrganizationKind> kind = understand(row, Column.KIND, CellReading::kind);
        Optional<MunicipalityView> municipality = municipality(row);
        Optional<Boolean> state = understand(row, Column.STATE_OWNED, CellReading::yesOrNo);
        Optional<LocalDate> opened = understand(row, Column.OPENED_ON, typed -> CellReading.day(typed, today));
        Optional<Returned.Known> bearer = returned.bearer(row);
        municipality.ifPresent(known -> requireOwnName(row, known, bearer));
        if (sheet.faults().size() == before && kind.isPresent() && municipality.isPresent()) {
            NewOrganization organization = new NewOrganization(
                    kind.get(),
                    new OrganizationDetails(
                            cell(row, Column.FULL_NAME),
                            cell(row, Column.SHORT_NAME),
                            cell(row, Column.FOUNDER),
                            cell(row, Column.PLACE),
                            municipality.get().id()),
                    state.orElse(false),
                    opened.orElse(today));
            take(row, organization, municipality.get().name(), bearer);
        }
    }

    private void take(
            TableFile.Row row, NewOrganization organization, String municipality, Optional<Returned.Known> bearer) {
        OrganizationView corrected =
                bearer.map(known -> registered.get(known.key())).orElse(null);
        Returned.Verdict verdict = bearer.map(known -> returned.judge(
                        row,
                        known,
                        cells(
                                organization.kind(),
                                organization.details(),
                                municipality,
                                organization.stateOwned(),
                                organization.openedOn())))
                .orElseGet(() -> returned.judgeKeyless(row, null));
        boolean wanted = verdict == Returned.Verdict.NEW
                || (verdict == Returned.Verdict.CHANGED && mayChange(row, organization, corrected));
        if (wanted) {
            understood.add(new ImportedOrganization(row.number(), organization, municipality, corrected));
        }
    }

    /** Kind and ownership decide who controls an organisation; a closed one is history. */
    private boolean mayChange(TableFile.Row row, NewOrganization organization, @Nullable OrganizationView corrected) {
        if (corrected == null) {
            return false;
        }
        int before = sheet.faults().size();
        if (corrected.closedOn() != null) {
            sheet.fault(row, "", CLOSED);
        }
        if (organization.kind() != corrected.kind()) {
            sheet.fault(row, Column.KIND.key(), FIXED + corrected.kind().title() + ".");
        }
        if (organization.stateOwned() != corrected.stateOwned()) {
            sheet.fault(row, Column.STATE_OWNED.key(), FIXED + (corrected.stateOwned() ? "да." : "нет."));
        }
        if (!organization.openedOn().equals(corrected.openedOn())) {
            sheet.fault(row, Column.OPENED_ON.key(), FIXED + RowMark.shown(corrected.openedOn()) + ".");
        }
        return sheet.faults().size() == before;
    }

    private interface Reading<T> {
        /** @throws IllegalArgumentException with a Russian message */
        T read(String cell);
    }

    private <T> Optional<T> understand(TableFile.Row row, Column column, Reading<T> reading) {
        String cell = cell(row, column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.read(cell));
        } catch (IllegalArgumentException refused) {
            sheet.fault(row, column.key(), String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<MunicipalityView> municipality(TableFile.Row row) {
        String name = cell(row, Column.MUNICIPALITY);
        return name.isEmpty() ? Optional.empty() : municipalities.get(sheet, row, Column.MUNICIPALITY.key(), name);
    }

    private void requireOwnName(TableFile.Row row, MunicipalityView municipality, Optional<Returned.Known> bearer) {
        String fullName = cell(row, Column.FULL_NAME);
        if (fullName.isEmpty()) {
            return;
        }
        String key = nameKey(municipality.name(), fullName);
        OrganizationView named = byName.get(key);
        Integer earlier = rowOfName.putIfAbsent(key, row.number());
        if (earlier != null) {
            sheet.fault(row, Column.FULL_NAME.key(), "Та же организация, что в строке " + earlier + ".");
        } else if (named != null
                && bearer.filter(known -> known.key().equals(named.id().toString()))
                        .isEmpty()) {
            boolean keyLost = returned.isReturned() && bearer.isEmpty();
            if (keyLost) {
                returned.judgeKeyless(row, known(named));
            } else {
                sheet.fault(row, Column.FULL_NAME.key(), "Такая организация уже есть в системе.");
            }
        }
    }

    private String cell(TableFile.Row row, Column column) {
        return sheet.cell(row, column.key());
    }
}
