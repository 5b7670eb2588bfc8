package ru.nastavnik.signature.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.ReasonDialog;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.signature.Authorities;
import ru.nastavnik.signature.TrustCertificate;
import ru.nastavnik.signature.cms.AuthorityCertificate;
import ru.nastavnik.signature.cms.RevocationList;

/** «Доверие к подписям»: whose certificates are trusted, who added them, until when their lists of revoked ones are fresh. */
@Route(value = SignatureNavigation.AUTHORITIES, layout = MainLayout.class)
@PageTitle("Доверие к подписям — Наставник")
@RolesAllowed("ADMINISTRATOR")
class AuthoritiesView extends Div {
    private final transient Authorities authorities;
    private final transient DateTimeFormatter day;
    private final transient DateTimeFormatter time;
    private final Div content = new Div();

    AuthoritiesView(Authorities authorities, RegionClock clock) {
        this.authorities = authorities;
        this.day = DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(clock.zone());
        this.time = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(clock.zone());
        add(
                new PageHeader("Доверие к подписям")
                        .subtitle(
                                "Электронные подписи проверяются только по тому, что загружено здесь: программа ничего"
                                        + " не скачивает сама. Без корневого сертификата или свежего списка отозванных"
                                        + " подпись остаётся не подтверждённой."),
                uploads(),
                content);
        show();
    }

    private Component uploads() {
        Section card = card("Загрузить");
        card.add(
                new Paragraph(
                        "Берите файлы на сайте удостоверяющего центра и сверяйте отпечаток. Сначала сертификат, потом"
                                + " его список отозванных; список обновляйте раньше, чем он устареет."),
                new SmallUpload(
                        "Сертификат центра",
                        "файл .cer, .crt или .pem",
                        AuthorityCertificate.MOST_BYTES,
                        (name, file) -> addCertificate(file),
                        List.of(".cer", ".crt", ".pem", ".der")),
                new SmallUpload(
                        "Список отозванных сертификатов",
                        "файл .crl",
                        RevocationList.MOST_BYTES,
                        (name, file) -> addList(file),
                        List.of(".crl", ".pem")));
        return card;
    }

    /** Called with what was uploaded. */
    void addCertificate(byte[] file) {
        authorities.add(file);
        Notices.done("Сертификат добавлен.");
        show();
    }

    /** Called with what was uploaded. */
    void addList(byte[] file) {
        authorities.addList(file);
        Notices.done("Список загружен.");
        show();
    }

    private void show() {
        content.removeAll();
        List<TrustCertificate> all = authorities.list();
        if (all.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.KEY_O,
                    "Сертификатов удостоверяющих центров пока нет",
                    "Загрузите корневой сертификат центра, который выдал сертификаты директорам."));
            return;
        }
        Section card = card("Удостоверяющие центры");
        Div ended = new Div();
        all.forEach(one -> (one.withdrawn() == null ? card : ended).add(certificate(one)));
        content.add(card);
        if (ended.getChildren().findAny().isPresent()) {
            content.add(new Details("Доверие прекращено", ended));
        }
    }

    private Component certificate(TrustCertificate one) {
        TrustCertificate.Withdrawal withdrawn = one.withdrawn();
        Div part = new Div(new H3(one.subject()), state(one));
        part.addClassName("authority");
        Span hash = new Span(one.sha256());
        hash.addClassName("document-hash");
        FactList facts = new FactList()
                .fact("Номер", one.number())
                .fact("Кем выдан", one.root() ? "самим центром (корневой)" : one.issuer())
                .fact(
                        "Действителен",
                        "с " + day.format(one.term().from()) + " по "
                                + day.format(one.term().to()))
                .fact("Добавлен", time.format(one.addedAt()) + ", " + one.addedBy())
                .fact("Отпечаток SHA-256", hash);
        if (withdrawn == null) {
            facts.fact("Список отозванных сертификатов", list(one));
        } else {
            facts.fact(
                    "Доверие прекращено",
                    time.format(withdrawn.at()) + ", " + withdrawn.by() + ". Причина: " + withdrawn.reason());
        }
        part.add(facts);
        if (withdrawn == null) {
            Button end = new Button(
                    "Прекратить доверие",
                    event -> new ReasonDialog(
                                    "Прекратить доверие центру «" + one.subject() + "»?",
                                    "Подписи с его сертификатами больше не будут подтверждаться. Прежние проверки"
                                            + " останутся.",
                                    "Прекратить доверие",
                                    reason -> authorities.withdraw(one.id(), reason),
                                    this::show)
                            .open());
            end.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            part.add(end);
        }
        return part;
    }

    private static StatusBadge state(TrustCertificate one) {
        if (one.withdrawn() != null) {
            return StatusBadge.neutral("доверие прекращено");
        }
        return one.root() ? StatusBadge.done("корневой") : StatusBadge.active("промежуточный");
    }

    private Component list(TrustCertificate one) {
        TrustCertificate.RevokedList list = one.list();
        if (list == null) {
            return StatusBadge.warning("не загружен");
        }
        String until = time.format(list.freshUntil());
        Div told = new Div(
                authorities.isFresh(list.freshUntil())
                        ? StatusBadge.done("свежий до " + until)
                        : StatusBadge.warning("устарел " + until));
        Span who = new Span("выпущен " + time.format(list.issuedAt()) + ", отозвано " + list.revoked() + "; загружен "
                + time.format(list.uploadedAt()) + ", " + list.uploadedBy());
        who.addClassName("row-note");
        told.add(who);
        return told;
    }

    private static Section card(String title) {
        Section card = new Section(new H2(title));
        card.addClassName("card");
        return card;
    }
}
