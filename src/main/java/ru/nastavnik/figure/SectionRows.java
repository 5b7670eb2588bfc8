package ru.nastavnik.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.ItemsKind;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.persistence.PlaceNames;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.OrganizationKind;

/**
 * Which rows a section has and how they are called. Rows of items, kinds and municipalities stand in the report also
 * where nothing was submitted: that, too, is something the reader must see.
 */
@Component
public class SectionRows {
    /** In the place of a municipality's id: what no municipality answers for. */
    public static final String REGION_ID = "00000000-0000-0000-0000-000000000000";

    /** In the place of a municipality's id where a department answers. */
    public static final Map<Department, String> DEPARTMENT_IDS = Map.of(
            Department.GENERAL_EDUCATION, "00000000-0000-0000-0000-000000000001",
            Department.VOCATIONAL_EDUCATION, "00000000-0000-0000-0000-000000000002");

    /** What no municipality and no department answers for alone. */
    public static final String REGIONAL = "Региональный уровень";

    private static final String ABOVE_ORGANIZATIONS = "вне организаций";

    private static final Set<GroupBy> KNOWN_BEFOREHAND = EnumSet.of(GroupBy.ITEM, GroupBy.KIND, GroupBy.MUNICIPALITY);

    private final MentoringForms mentoringForms;
    private final PlaceNames places;

    SectionRows(MentoringForms mentoringForms, PlaceNames places) {
        this.mentoringForms = mentoringForms;
        this.places = places;
    }

    public FigureSums planned(Section section, CollectionForm form, RowScope scope) {
        return planned(section, items(form), scope);
    }

    /** @param items titles by code, in the order of the report */
    public FigureSums planned(Section section, Map<String, String> items, RowScope scope) {
        FigureSums sums = new FigureSums();
        if (section.groupBy().isEmpty()) {
            return sums.row(GroupKey.ALL, List.of(section.rowTitle()));
        }
        if (!KNOWN_BEFOREHAND.containsAll(section.groupBy())
                || section.groupBy().contains(GroupBy.ITEM) && items.isEmpty()) {
            return sums;
        }
        List<Planned> rows = List.of(new Planned(GroupKey.ALL, List.of()));
        for (GroupBy group : section.groupBy()) {
            rows = switch (group) {
                case ITEM -> withItems(rows, section, items);
                case KIND -> withKinds(rows, section);
                default -> withMunicipalities(rows, scope);
            };
        }
        rows.forEach(row -> sums.row(row.key(), row.labels()));
        return sums;
    }

    /** Names the rows that came from the data, in the order of their places. */
    public FigureSums labelled(Section section, FigureSums sums) {
        List<GroupKey> unnamed = sums.unlabelled();
        if (unnamed.isEmpty()) {
            return sums;
        }
        Map<String, String> organizations = section.groupBy().contains(GroupBy.ORGANIZATION)
                ? places.organizations(
                        unnamed.stream().map(GroupKey::organization).distinct().toList())
                : Map.of();
        Map<String, String> municipalities = new HashMap<>();
        if (section.groupBy().contains(GroupBy.MUNICIPALITY)
                || section.groupBy().contains(GroupBy.AUTHORITY)) {
            municipalities.putAll(places.municipalities());
            DEPARTMENT_IDS.forEach((department, id) -> municipalities.put(id, department.title()));
        }
        for (GroupKey key : unnamed) {
            List<String> labels = new ArrayList<>();
            for (GroupBy group : section.groupBy()) {
                labels.add(label(group, key, organizations, municipalities));
            }
            sums.row(key, labels);
        }
        return sums.inOrderOfLabels(unnamed);
    }

    /** Names what was chosen from a list; forms of mentoring as the region calls them. */
    public FigureSums inWords(CollectionForm form, FigureSums sums) {
        for (CollectionForm.Figure figure : form.figures()) {
            if (figure.type() == CollectionForm.FigureType.CHOICE) {
                Map<String, String> own = new HashMap<>();
                if (form.formOfRow().filter(figure::equals).isPresent()) {
                    mentoringForms.all().forEach(known -> own.put(known.code(), known.title()));
                }
                sums.rename(figure.key(), code -> own.getOrDefault(code, figure.choiceTitle(code)));
            }
        }
        return sums;
    }

    public Map<String, String> items(CollectionForm form) {
        Map<String, String> items = new java.util.LinkedHashMap<>();
        if (form.items().kind() == ItemsKind.MENTORING_FORMS) {
            for (MentoringForm known : mentoringForms.all()) {
                items.put(known.code(), known.title());
            }
        }
        form.items().list().forEach(item -> items.put(item.code(), item.title()));
        return items;
    }

    /** Codes of a form's items by the other names that are in use for them. */
    public Map<String, String> otherNames(CollectionForm form) {
        Map<String, String> names = new java.util.LinkedHashMap<>();
        if (form.items().kind() == ItemsKind.MENTORING_FORMS) {
            mentoringForms.all().forEach(known -> known.aliases().forEach(alias -> names.put(alias, known.code())));
        }
        return names;
    }

    private record Planned(GroupKey key, List<String> labels) {
        Planned with(GroupKey next, String label) {
            List<String> all = new ArrayList<>(labels);
            all.add(label);
            return new Planned(next, all);
        }
    }

    private static List<Planned> withItems(List<Planned> rows, Section section, Map<String, String> items) {
        List<String> codes = section.items().isEmpty() ? List.copyOf(items.keySet()) : section.items();
        List<Planned> more = new ArrayList<>();
        for (Planned row : rows) {
            GroupKey key = row.key();
            codes.forEach(code -> more.add(row.with(
                    new GroupKey(code, key.kind(), key.municipality(), null, null), items.getOrDefault(code, code))));
        }
        return more;
    }

    private static List<Planned> withKinds(List<Planned> rows, Section section) {
        List<OrganizationKind> kinds =
                section.kinds().isEmpty() ? Arrays.asList(OrganizationKind.values()) : section.kinds();
        List<Planned> more = new ArrayList<>();
        for (Planned row : rows) {
            GroupKey key = row.key();
            kinds.forEach(kind ->
                    more.add(row.with(new GroupKey(key.item(), kind, key.municipality(), null, null), kind.title())));
        }
        return more;
    }

    private List<Planned> withMunicipalities(List<Planned> rows, RowScope scope) {
        Map<String, String> names = places.municipalitiesOf(scope);
        List<Planned> more = new ArrayList<>();
        for (Planned row : rows) {
            GroupKey key = row.key();
            names.forEach((id, name) -> more.add(row.with(new GroupKey(key.item(), key.kind(), id, null, null), name)));
        }
        return more;
    }

    private static String label(
            GroupBy group, GroupKey key, Map<String, String> organizations, Map<String, String> municipalities) {
        return switch (group) {
            case ITEM -> text(key.item());
            case KIND -> key.kind() == null ? "—" : key.kind().title();
            case AUTHORITY, MUNICIPALITY ->
                REGION_ID.equals(key.municipality())
                        ? REGIONAL
                        : municipalities.getOrDefault(text(key.municipality()), "—");
            case ORGANIZATION ->
                key.organization() == null && key.municipality() != null
                        ? ABOVE_ORGANIZATIONS
                        : organizations.getOrDefault(text(key.organization()), "—");
            case POST ->
                key.post() == null ? "—" : capital(Role.valueOf(key.post()).title());
            case ENTRY -> key.entry() == null ? "" : String.valueOf(key.entry());
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String text(@Nullable String code) {
        return code == null ? "—" : code;
    }
}
