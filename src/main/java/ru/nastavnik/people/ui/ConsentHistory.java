package ru.nastavnik.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import ru.nastavnik.people.Consent;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.people.ConsentScan;
import ru.nastavnik.people.DistributionMarks;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.ui.BoundedUpload;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.UploadTexts;

/** A person's consents, the latest first: signer, dates, scan, withdrawal. */
class ConsentHistory extends Div {
    private final transient ConsentRegister consents;
    private final transient OwnOrganization own;
    private final transient PersonId person;
    private final transient Runnable changed;

    ConsentHistory(ConsentRegister consents, OwnOrganization own, PersonId person, Runnable changed) {
        this.consents = consents;
        this.own = own;
        this.person = person;
        this.changed = changed;
        load();
    }

    private void load() {
        removeAll();
        List<Consent> all = consents.of(own.id(), person);
        if (all.isEmpty()) {
            add(new Paragraph("Согласий ещё нет. Зарегистрируйте бумажное согласие в разделе «Согласия»."));
        }
        all.forEach(consent -> add(row(consent)));
    }

    private Component row(Consent consent) {
        Span what = new Span(consent.kind().title());
        Span facts = new Span("от " + DateFields.text(consent.givenOn())
                + (consent.expiresOn() == null ? "" : ", до " + DateFields.text(consent.expiresOn())) + " · подписал: "
                + consent.signer().title());
        facts.addClassName("row-note");
        Div text = new Div(new Div(what), facts);
        if (consent.kind() == ConsentKind.PUBLICATION) {
            DistributionMarks marks = consent.marks();
            Span allowed = new Span(marks == null ? "отметки с бумаги не внесены" : marks.brief());
            allowed.addClassName("row-note");
            text.add(new Div(allowed));
        }
        Div row = new Div(text, state(consent));
        row.addClassNames("row", "consent-row");
        if (consent.scanName() != null) {
            row.add(scanLink(consent));
        }
        if (own.curatorActs() && consent.withdrawnOn() == null) {
            row.add(scanUpload(consent));
            if (consent.kind() == ConsentKind.PUBLICATION) {
                Button marks = new Button(
                        "Отметки…",
                        event -> new MarksDialog(consents, own, consent, () -> {
                                    load();
                                    changed.run();
                                })
                                .open());
                marks.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                row.add(marks);
            }
            Button withdraw = new Button(
                    "Отозвано…",
                    event -> new WithdrawDialog(consents, own, consent, () -> {
                                load();
                                changed.run();
                            })
                            .open());
            withdraw.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
            row.add(withdraw);
        }
        return row;
    }

    private Component state(Consent consent) {
        if (consent.withdrawnOn() != null) {
            return StatusBadge.danger("отозвано " + DateFields.text(consent.withdrawnOn()));
        }
        boolean expired = consent.expiresOn() != null && consent.expiresOn().isBefore(own.today());
        return expired ? StatusBadge.warning("истекло") : StatusBadge.done("зарегистрировано");
    }

    private Component scanLink(Consent consent) {
        Anchor link = new Anchor();
        link.setText("Скан");
        link.setHref(DownloadHandler.fromInputStream(request -> {
            ConsentScan scan = consents.scan(own.id(), consent.id());
            return new DownloadResponse(
                    new ByteArrayInputStream(scan.content()), scan.fileName(), scan.mediaType(), scan.content().length);
        }));
        return link;
    }

    private Component scanUpload(Consent consent) {
        Upload upload = new Upload(new BoundedUpload(ConsentRegister.LARGEST_SCAN, (name, bytes) -> {
            try {
                consents.attachScan(own.id(), consent.id(), name, bytes);
                Notices.done("Скан приложен.");
                load();
            } catch (RuntimeException refused) {
                ErrorNotice.show(refused);
            }
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ConsentRegister.LARGEST_SCAN);
        upload.setI18n(UploadTexts.of("Файл больше 10 МБ.", "Нужен PDF, JPG или PNG."));
        upload.setDropAllowed(false);
        upload.setAcceptedFileTypes(".pdf", ".jpg", ".jpeg", ".png");
        Button choose = new Button(consent.scanName() == null ? "Приложить скан" : "Заменить скан");
        choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        upload.setUploadButton(choose);
        return upload;
    }
}
