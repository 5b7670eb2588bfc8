package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentPackages;
import ru.nastavnik.document.DocumentRelation;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.document.PaperEdit;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.RegistrationCorrection;
import ru.nastavnik.document.RegistrationCorrections;
import ru.nastavnik.document.SigningWay;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.printing.ui.PrintButton;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** One registered document: its sheets, facts and actions. */
@Uses(Details.class)
@Route(value = "documents/:documentId", layout = MainLayout.class)
@PermitAll
class DocumentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DocumentArchive archive;
    private final transient RegistrationCorrections corrections;
    private final transient DocumentPackages packages;
    private final transient LayoutProfiles layouts;
    private final transient List<DocumentSection> sections;
    private final transient CurrentActor currentActor;
    private final transient DateTimeFormatter time;
    private String title = "Документ";

    DocumentView(
            DocumentArchive archive,
            RegistrationCorrections corrections,
            DocumentPackages packages,
            LayoutProfiles layouts,
            List<DocumentSection> sections,
            CurrentActor currentActor,
            @Value("${nastavnik.region.zone}") String zone) {
        this.archive = archive;
        this.corrections = corrections;
        this.packages = packages;
        this.layouts = layouts;
        this.sections = sections;
        this.currentActor = currentActor;
        this.time = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZoneId.of(zone));
        addClassName("document-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.read(event, "documentId", DocumentId::of));
    }

    @Override
    public String getPageTitle() {
        return title + " — Наставник";
    }

    private void show(DocumentId id) {
        removeAll();
        RegisteredDocument document = archive.get(id);
        DocumentFile file = archive.file(id);
        title = document.kind().title() + " " + document.reference();
        PageHeader header = new PageHeader(title)
                .crumb("Документы", DocumentNavigation.LIST)
                .subtitle(document.subject())
                .beside(badge(document));
        Div columns = new Div(DocumentPreview.of(file), side(document, file));
        columns.addClassName("document-columns");
        add(header, columns);
    }

    private Aside side(RegisteredDocument document, DocumentFile file) {
        Aside side = new Aside(actions(document, file), new H2("Сведения"), facts(document));
        side.addClassName("document-side");
        if (currentActor
                .find()
                .filter(actor -> mayCorrect(actor.role(), document))
                .isPresent()) {
            Button correct = new Button(
                    "Исправить регистрацию",
                    event -> new CorrectRegistrationDialog(corrections, document, () -> show(document.id())).open());
            correct.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            side.add(correct);
        }
        if (currentActor.find().filter(actor -> maySeal(actor.role())).isPresent()) {
            side.add(new RegisteredScan(archive, document, () -> show(document.id())));
        }
        sections.forEach(one -> one.of(document, () -> show(document.id())).ifPresent(side::add));
        return side;
    }

    private static boolean mayCorrect(Role role, RegisteredDocument document) {
        return (role == Role.DIRECTOR || role == Role.SECRETARY)
                && document.owner().organization() != null
                && document.versionCode() != null
                && !document.number().isEmpty();
    }

    private static boolean maySeal(Role role) {
        return role == Role.DIRECTOR
                || role == Role.CURATOR
                || role == Role.SECRETARY
                || role == Role.MUNICIPAL_HEAD
                || role == Role.MUNICIPAL_COORDINATOR;
    }

    private static StatusBadge badge(RegisteredDocument document) {
        return document.relatedBy() == null
                ? StatusBadge.done(document.state())
                : StatusBadge.neutral(document.state());
    }

    private Div actions(RegisteredDocument document, DocumentFile file) {
        Div actions = new Div(
                download(file.isWord() ? "Скачать .docx" : "Скачать скан", VaadinIcon.DOWNLOAD_ALT, file, true));
        archive.scan(document.id())
                .ifPresent(scan -> actions.add(download("Скачать скан", VaadinIcon.PAPERCLIP, scan, false)));
        actions.add(new PrintButton(title, () -> packages.of(document.id())));
        actions.addClassName("document-actions");
        return actions;
    }

    private static Anchor download(String label, VaadinIcon icon, DocumentFile file, boolean primary) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(request -> new DownloadResponse(
                        new ByteArrayInputStream(file.content()),
                        file.name(),
                        file.contentType(),
                        file.content().length)),
                AttachmentType.DOWNLOAD,
                "");
        link.add(button(label, icon, primary));
        return link;
    }

    private static Button button(String label, VaadinIcon icon, boolean primary) {
        Button button = new Button(label, icon.create());
        button.getElement().setAttribute("tabindex", "-1");
        if (primary) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private FactList facts(RegisteredDocument document) {
        FactList facts = new FactList()
                .fact("Номер", document.number().isEmpty() ? "без номера" : document.number())
                .fact("Дата", DateFields.text(document.date()))
                .fact("Вид", document.kind().title())
                .fact("Чей", document.ownerName())
                .fact("Состояние", document.state());
        if (document.earlierSignatory() == null && document.edit() == null) {
            facts.fact("Оформлен по", layouts.on(document.date()).standard())
                    .fact("Шаблон", archive.templateOf(document.id()));
        }
        DocumentRelation relation = document.relation();
        if (relation != null) {
            facts.fact(capital(relation.type().title()), link(relation.document()));
        }
        DocumentRelation later = document.relatedBy();
        if (later != null) {
            facts.fact(document.state(), link(later.document()));
        }
        Instant scan = document.scanAttachedAt();
        Span hash = new Span(document.sha256());
        hash.addClassName("document-hash");
        VersionCode code = document.versionCode();
        String earlier = document.earlierSignatory();
        if (earlier != null) {
            facts.fact("Издан", "без системы; внесены номер, дата и скан").fact("Кто подписал", earlier);
        } else if (document.edit() != null) {
            edited(facts, document, document.edit());
        } else if (code != null) {
            facts.fact("Код версии на листе", code.printed());
        }
        if (document.signed() != SigningWay.HAND) {
            facts.fact("Подписан", document.signed().title());
        }
        for (RegistrationCorrection correction : corrections.of(document.id())) {
            facts.fact(
                    "Исправлено " + time.format(correction.at()),
                    "было № " + correction.formerNumber() + " от " + DateFields.text(correction.formerDate())
                            + ". Причина: " + correction.reason());
        }
        return facts.fact("Зарегистрирован", time.format(document.registeredAt()))
                .fact("Скан", scanned(document, scan))
                .fact("SHA-256 файла", hash);
    }

    /** What was changed after the print, as it is: the file is the one that was signed. */
    private void edited(FactList facts, RegisteredDocument document, PaperEdit edit) {
        facts.fact("Код версии на листе", edit.printed().printed())
                .fact(
                        "Текст изменён после печати",
                        edit.byPen()
                                ? "от руки: хранится скан исправленного листа"
                                : "в файле: хранится файл, который подписан");
        archive.editOf(document.id()).ifPresent(account -> {
            facts.fact("Правку внёс", account.account() + ", " + time.format(account.at()));
            if (account.note() != null) {
                facts.fact("Исправлено рукой", account.note());
            }
            account.changes()
                    .forEach(change -> facts.fact(
                            change.fact() == null ? "Правка слов" : "Взято в сведения: " + change.fact(),
                            "было: " + (change.was() == null ? "этого не было" : change.was()) + "; стало: "
                                    + (change.became() == null ? "этого нет" : change.became())));
        });
    }

    private String scanned(RegisteredDocument document, @Nullable Instant attached) {
        if (attached != null) {
            return "приложен " + time.format(attached);
        }
        if (document.signed() != SigningWay.HAND) {
            return "не нужен: подписан файл, а не лист";
        }
        return document.hasText() ? "не приложен" : "хранится как сам документ";
    }

    private Anchor link(DocumentId other) {
        RegisteredDocument document = archive.get(other);
        return new Anchor(DocumentNavigation.route(other), document.kind().title() + " " + document.reference());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(DateFields.RUSSIAN) + text.substring(1);
    }
}
