package ru.nastavnik.publication;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.access.Territory;
import ru.nastavnik.directive.Directives;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.publication.PublicationFilter.Gate;
import ru.nastavnik.publication.ReleasedContent.NamedPerson;
import ru.nastavnik.publication.ReleasedContent.Practice;
import ru.nastavnik.publication.document.CsvFile;
import ru.nastavnik.publication.document.NameSearch;
import ru.nastavnik.publication.document.PracticeFile;
import ru.nastavnik.publication.document.RoadmapFile;
import ru.nastavnik.publication.document.Site;
import ru.nastavnik.publication.document.Site.Block;
import ru.nastavnik.publication.document.Site.Download;
import ru.nastavnik.publication.document.Site.Heading;
import ru.nastavnik.publication.document.Site.Items;
import ru.nastavnik.publication.document.Site.Page;
import ru.nastavnik.publication.document.Site.Table;
import ru.nastavnik.publication.document.Site.Text;
import ru.nastavnik.publication.persistence.PublicationQueries;
import ru.nastavnik.publication.persistence.PublicationQueries.Place;
import ru.nastavnik.publication.persistence.PublicationQueries.RoadmapLine;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/**
 * Puts the five sections together (DOMAIN §6). Names come only from what organisations have released; every text that a
 * person wrote passes a search for people without a consent.
 */
@Component
class SiteAssembly {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String ROADMAP_FILE = "dorozhnaya-karta.docx";
    /** Of the five sections, in their order. */
    private static final List<String> ABOUT = List.of(
            "Распоряжение, муниципальная дорожная карта, приказы о назначении кураторов.",
            "Ежеквартальные отчёты по формам наставничества.",
            "Программы и кейсы организаций, которые они разрешили опубликовать.",
            "Что запланировано и что проведено.",
            "Реестры и показатели.");

    private final PublicationQueries queries;
    private final PublicationFilter filter;
    private final PublicationReleases releases;
    private final SiteFigures figures;
    private final Directives directives;
    private final Municipalities municipalities;
    private final LayoutProfiles layouts;
    private final RegionClock clock;

    SiteAssembly(
            PublicationQueries queries,
            PublicationFilter filter,
            PublicationReleases releases,
            SiteFigures figures,
            Directives directives,
            Municipalities municipalities,
            LayoutProfiles layouts,
            RegionClock clock) {
        this.queries = queries;
        this.filter = filter;
        this.releases = releases;
        this.figures = figures;
        this.directives = directives;
        this.municipalities = municipalities;
        this.layouts = layouts;
        this.clock = clock;
    }

    Site of(Actor actor) {
        RowScope scope = RowScope.of(actor, "o");
        List<Place> organizations = queries.organizations(scope, clock.today());
        Map<OrganizationId, String> names = new LinkedHashMap<>();
        Map<OrganizationId, Gate> gates = new LinkedHashMap<>();
        for (Place place : organizations) {
            names.put(place.id(), place.name());
            gates.put(place.id(), filter.gate(place.id()));
        }
        NameSearch unnamed = new NameSearch(gates.values().stream()
                .flatMap(gate -> gate.othersSurnames().stream())
                .toList());
        Map<String, ReleasedContent> released = new TreeMap<>();
        releases.publishable(List.copyOf(names.keySet()), gates::get)
                .forEach((id, content) -> released.put(Objects.requireNonNull(names.get(id)), content));
        MunicipalityId municipality = municipality(actor, organizations);
        List<RoadmapLine> roadmap = municipality == null
                ? List.of()
                : queries.municipalRoadmap(municipality).stream()
                        .filter(line -> isImpersonal(line.title(), unnamed))
                        .map(line -> isImpersonal(line.responsible(), unnamed) ? line : line.withoutResponsible())
                        .toList();
        Map<String, byte[]> files = new TreeMap<>();
        List<Page> pages = new ArrayList<>();
        pages.add(new Page(
                "pravovaya-baza.html", "Нормативно-правовое обеспечение", legal(scope, municipality, roadmap, files)));
        pages.add(new Page("analiz.html", "Анализ наставнических практик", analysis(scope, files)));
        pages.add(new Page("praktiki.html", "Наставнические практики", practices(released, files)));
        pages.add(new Page("meropriyatiya.html", "Мероприятия", actions(scope, roadmap)));
        pages.add(new Page("monitoring.html", "Мониторинг", monitoring(names, released, files)));
        pages.add(0, contents(pages));
        return new Site(title(actor, organizations, municipality), clock.today(), pages, files);
    }

    private static boolean isImpersonal(String text, NameSearch unnamed) {
        return !unnamed.isIn(text) && !NameSearch.namesSomebody(text);
    }

    private static Page contents(List<Page> pages) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Text("Материалы о наставничестве обучающихся."));
        for (int i = 0; i < pages.size(); i++) {
            blocks.add(new Site.Section(pages.get(i).file(), pages.get(i).title(), ABOUT.get(i)));
        }
        return new Page("index.html", "Внедрение целевой модели наставничества", blocks);
    }

    private List<Block> legal(
            RowScope scope,
            @Nullable MunicipalityId municipality,
            List<RoadmapLine> roadmap,
            Map<String, byte[]> files) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("Распоряжение"));
        List<String> acts = directives.list().stream()
                .filter(act -> !act.isClosed())
                .map(act -> act.citation() + " «" + act.text().title() + "»")
                .toList();
        blocks.add(acts.isEmpty() ? new Text("Действующих распоряжений пока нет.") : new Items(acts));
        blocks.add(new Heading("Муниципальная дорожная карта"));
        List<Table> measures = RoadmapTables.of(roadmap, "MEASURE", "Меры");
        List<Table> events = RoadmapTables.of(roadmap, "EVENT", "Мероприятия");
        if (measures.isEmpty() && events.isEmpty()) {
            blocks.add(new Text("Дорожная карта ещё не утверждена."));
        } else {
            blocks.addAll(measures);
            files.put(
                    ROADMAP_FILE,
                    RoadmapFile.of(
                            "Муниципальная «дорожная карта»",
                            municipality == null
                                    ? ""
                                    : municipalities.get(municipality).name(),
                            Stream.concat(measures.stream(), events.stream()).toList(),
                            layouts.on(clock.today())));
            blocks.add(new Download(ROADMAP_FILE, "Муниципальная дорожная карта, документ Word"));
        }
        blocks.add(new Heading("Приказы о назначении кураторов"));
        List<List<String>> orders = queries.curatorOrders(scope).stream()
                .map(order -> List.of(
                        order.organization(),
                        "О назначении куратора",
                        "№ " + order.number(),
                        DAY.format(order.signedOn())))
                .toList();
        if (orders.isEmpty()) {
            blocks.add(new Text("Приказов пока нет."));
        } else {
            Table table = new Table("Приказы", List.of("Организация", "О чём", "Номер", "Дата"), orders);
            blocks.add(table);
            blocks.add(file(files, "prikazy.csv", table));
        }
        return blocks;
    }

    private List<Block> analysis(RowScope scope, Map<String, byte[]> files) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("Ежеквартальные отчёты по формам наставничества"));
        List<Table> quarters = figures.quarters(scope);
        if (quarters.isEmpty()) {
            blocks.add(new Text("Отчётов пока нет: первый появится после сбора показателей."));
        }
        int number = 0;
        for (Table quarter : quarters) {
            number++;
            blocks.add(quarter);
            blocks.add(file(files, "otchet-po-formam-" + number + ".csv", quarter));
        }
        blocks.add(new Heading("Действующие пары и группы"));
        Table pairs = figures.pairsByForm();
        blocks.add(pairs.rows().isEmpty() ? new Text("Действующих пар и групп пока нет.") : pairs);
        return blocks;
    }

    private List<Block> practices(Map<String, ReleasedContent> released, Map<String, byte[]> files) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, ReleasedContent> each : released.entrySet()) {
            for (Practice practice : each.getValue().practices()) {
                number++;
                String title = practice.title() + ", " + each.getKey();
                blocks.add(new Heading(title));
                if (!practice.forms().isEmpty()) {
                    blocks.add(new Items(practice.forms()));
                }
                String file = "praktika-" + number + ".docx";
                files.put(file, PracticeFile.of(title, each.getKey(), parts(practice), layouts.on(clock.today())));
                blocks.add(new Download(file, (practice.isCase() ? "Кейс" : "Программа") + ", документ Word"));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(new Text("Организации пока не разрешили публиковать свои программы и кейсы."));
        }
        return blocks;
    }

    private static List<PracticeFile.Part> parts(Practice practice) {
        return Stream.concat(
                        Stream.of(new PracticeFile.Part("Формы наставничества", String.join("\n", practice.forms()))),
                        practice.texts().stream().map(text -> new PracticeFile.Part(text.title(), text.body())))
                .toList();
    }

    private List<Block> actions(RowScope scope, List<RoadmapLine> roadmap) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("Муниципальные мероприятия"));
        List<Table> events = RoadmapTables.of(roadmap, "EVENT", "Мероприятия");
        blocks.addAll(events.isEmpty() ? List.of(new Text("Мероприятий пока не запланировано.")) : events);
        blocks.add(new Heading("Живая лента"));
        List<List<String>> news = queries.publicSteps(scope).stream()
                .map(done -> List.of(DAY.format(done.day()), done.organization(), done.step()))
                .toList();
        blocks.add(
                table("Что проведено", List.of("День", "Организация", "Мероприятие"), news, "Проведённого пока нет."));
        return blocks;
    }

    private List<Block> monitoring(
            Map<OrganizationId, String> names, Map<String, ReleasedContent> released, Map<String, byte[]> files) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("Реестры"));
        Table registers = figures.registers(names);
        blocks.add(registers);
        blocks.add(file(files, "reestry.csv", registers));
        List<List<String>> people = new ArrayList<>();
        released.forEach((organization, content) -> {
            for (NamedPerson person : content.people()) {
                people.add(List.of(person.name(), person.role(), organization));
            }
        });
        if (!people.isEmpty()) {
            Table named = new Table(
                    "Участники, давшие согласие на распространение",
                    List.of("Фамилия и имя", "Роль", "Организация"),
                    people);
            blocks.add(named);
            blocks.add(file(files, "uchastniki.csv", named));
        }
        blocks.add(new Heading("Показатели"));
        Table indicators = figures.indicators();
        blocks.add(indicators);
        blocks.add(file(files, "pokazateli.csv", indicators));
        return blocks;
    }

    private static Download file(Map<String, byte[]> files, String name, Table table) {
        files.put(name, CsvFile.of(table));
        return new Download(name, table.caption() + ", таблица CSV");
    }

    private static Block table(String caption, List<String> headers, List<List<String>> rows, String none) {
        return rows.isEmpty() ? new Text(none) : new Table(caption, headers, rows);
    }

    private String title(Actor actor, List<Place> organizations, @Nullable MunicipalityId municipality) {
        String place = "регион";
        if (actor.organization().isPresent()) {
            place = organizations.isEmpty() ? "" : organizations.get(0).name();
        } else if (municipality != null) {
            place = municipalities.get(municipality).name();
        }
        return "Целевая модель наставничества: " + place;
    }

    private static @Nullable MunicipalityId municipality(Actor actor, List<Place> organizations) {
        if (actor.territory() instanceof Territory.OfMunicipality own) {
            return own.municipality();
        }
        return organizations.isEmpty() ? null : organizations.get(0).municipality();
    }
}
