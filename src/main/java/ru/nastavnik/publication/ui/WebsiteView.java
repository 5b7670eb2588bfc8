package ru.nastavnik.publication.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.publication.PublicationRelease;
import ru.nastavnik.publication.PublicationReleases;
import ru.nastavnik.publication.ReleasedContent;
import ru.nastavnik.publication.WebsitePackages;
import ru.nastavnik.publication.document.Site;
import ru.nastavnik.publication.document.SiteHtml;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;

/** The website package as it will look, its download, and what the organisation lets it name. */
@Route(value = PublicationNavigation.WEBSITE, layout = MainLayout.class)
@PageTitle("Для сайта — Наставник")
@RolesAllowed({"MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR", "DIRECTOR", "CURATOR"})
class WebsiteView extends Div {
    private static final String FILE = "nastavnichestvo-dlya-sayta.zip";

    private final transient WebsitePackages packages;
    private final transient PublicationReleases releases;
    private final transient RegionClock clock;
    private final Role role;

    WebsiteView(WebsitePackages packages, PublicationReleases releases, RegionClock clock, CurrentActor actor) {
        this.packages = packages;
        this.releases = releases;
        this.clock = clock;
        this.role = actor.require().role();
        show();
    }

    private void show() {
        removeAll();
        Site site = packages.preview();
        add(new PageHeader("Для сайта")
                .point("4")
                .subtitle("Пять разделов готовыми страницами: распакуйте архив в папку сайта."
                        + " Без согласия на публикацию и разрешения директора никто не назван.")
                .secondary(download()));
        if (role == Role.DIRECTOR || role == Role.CURATOR) {
            add(release(releases.mine()));
        }
        TabSheet tabs = new TabSheet();
        for (Site.Page page : site.pages()) {
            Div preview = new Div(new Html(SiteHtml.preview(page)));
            preview.addClassName("site-preview");
            tabs.add(page.title(), preview);
        }
        tabs.setWidthFull();
        add(tabs);
    }

    private Anchor download() {
        Button button = new Button("Скачать пакет", VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.getElement().setAttribute("tabindex", "-1");
        Anchor anchor = new Anchor();
        anchor.add(button);
        anchor.getElement().setAttribute("aria-label", "Скачать пакет для сайта, архив zip");
        anchor.setHref(
                DownloadHandler.fromInputStream(request -> {
                    byte[] zip = packages.make();
                    return new DownloadResponse(new ByteArrayInputStream(zip), FILE, "application/zip", zip.length);
                }),
                AttachmentType.DOWNLOAD);
        return anchor;
    }

    private Section release(PublicationRelease release) {
        Section card = new Section(new H2("Разрешение к публикации"));
        card.addClassName("card");
        ReleasedContent released = release.released();
        if (released == null || release.releasedAt() == null) {
            card.add(new Paragraph(StatusBadge.neutral("не разрешено")));
            card.add(new Paragraph("Пока директор не разрешил, в пакетах организации и муниципалитета только числа."));
        } else {
            card.add(
                    new Paragraph(StatusBadge.done("разрешено " + DateFields.text(clock.dayOf(release.releasedAt())))));
            card.add(new Paragraph("Публикуется: " + summary(released)
                    + ". Чьё согласие отозвано или истекло, из пакета выпадает сразу."));
        }
        card.add(new Paragraph("Можно разрешить сейчас: " + summary(release.proposed()) + "; без согласия не назовём: "
                + release.withheldPeople() + "."));
        if (!release.withheldTexts().isEmpty()) {
            card.add(new Paragraph("Эти тексты называют людей без согласия и в пакет не войдут: "
                    + String.join(", ", release.withheldTexts()) + "."));
        }
        if (!release.proposed().people().isEmpty()) {
            UnorderedList names = new UnorderedList();
            release.proposed()
                    .people()
                    .forEach(person -> names.add(new ListItem(person.name() + ", " + person.role())));
            card.add(new Details("Кто будет назван", names));
        }
        if (role == Role.DIRECTOR) {
            card.add(buttons(release));
        }
        return card;
    }

    private Div buttons(PublicationRelease release) {
        Button allow = new Button(
                "Разрешить к публикации",
                event -> ConfirmDialogs.ask(
                        "Разрешить к публикации?",
                        "Муниципалитет сможет разместить на сайте: " + summary(release.proposed()) + ".",
                        "Разрешить к публикации",
                        () -> act(() -> releases.release(release.proposed()), "Разрешено к публикации.")));
        Div buttons = new Div(allow);
        if (release.isReleased()) {
            buttons.add(new Button(
                    "Отозвать разрешение",
                    event -> ConfirmDialogs.askBeforeLoss(
                            "Отозвать разрешение?",
                            "В новых пакетах останутся только числа. Размещённое на сайтах раньше удалите сами.",
                            "Отозвать разрешение",
                            () -> act(releases::revoke, "Разрешение отозвано."))));
        }
        buttons.addClassName("toolbar");
        return buttons;
    }

    private void act(Runnable action, String done) {
        if (new FieldErrors().accept(action)) {
            Notices.done(done);
        }
        show();
    }

    private static String summary(ReleasedContent content) {
        return Plural.count(content.people().size(), "человек", "человека", "человек") + " по имени, "
                + Plural.count(content.practices().size() - cases(content), "программа", "программы", "программ") + ", "
                + Plural.count(cases(content), "кейс", "кейса", "кейсов");
    }

    private static long cases(ReleasedContent content) {
        return content.practices().stream()
                .filter(ReleasedContent.Practice::isCase)
                .count();
    }
}
