package ru.nastavnik.signature.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.pdf.PdfAvailability;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.Downloads;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.signature.AttachedSignature;
import ru.nastavnik.signature.CheckedSigner;
import ru.nastavnik.signature.SignatureCheck;
import ru.nastavnik.signature.Signatures;
import ru.nastavnik.signature.SigningFile;
import ru.nastavnik.signature.SigningFileId;
import ru.nastavnik.signature.cms.CmsFile;
import ru.nastavnik.signature.domain.Finding;
import ru.nastavnik.signature.domain.SignerCheck;
import ru.nastavnik.signature.domain.TimeStamp;
import ru.nastavnik.signature.domain.Verdict;

/** The file to sign, the place for the signature, and the signatures with what their checks found. */
class SignaturePanel extends Div {
    private static final String PDF = "application/pdf";
    private static final String CMS = "application/pkcs7-signature";

    private final transient Signatures signatures;
    private final transient RegisteredDocument document;
    private final transient Runnable changed;
    private final transient DateTimeFormatter day;
    private final transient DateTimeFormatter time;
    private final boolean maySign;

    SignaturePanel(
            Signatures signatures,
            RegionClock clock,
            RegisteredDocument document,
            List<AttachedSignature> attached,
            boolean maySign,
            Runnable changed) {
        this.signatures = signatures;
        this.document = document;
        this.maySign = maySign;
        this.changed = changed;
        ZoneId zone = clock.zone();
        this.day = DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(zone);
        this.time = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(zone);
        addClassName("document-signatures");
        add(new H2("Электронная подпись"));
        attached.forEach(one -> add(signature(one)));
        downloads(attached);
        if (maySign) {
            add(way());
        }
    }

    private Component signature(AttachedSignature attached) {
        Div card = new Div();
        card.addClassName("document-signature");
        SignatureCheck newest = attached.newest();
        for (CheckedSigner signer : newest.signers()) {
            card.add(signer(signer));
        }
        if (!attached.file().current()) {
            card.add(new Paragraph("Подписан файл, который был до исправления регистрации."));
        }
        Paragraph checked = new Paragraph(
                "Приложена " + time.format(attached.attachedAt()) + ", проверена " + time.format(newest.at()) + ".");
        checked.addClassName("row-note");
        card.add(checked);
        if (attached.checks().size() > 1) {
            card.add(earlier(attached));
        }
        Div actions = new Div(Downloads.of(
                "Скачать подпись (.sig)",
                attached.fileName(),
                CMS,
                () -> signatures.signatureFile(document.id(), attached.id()).content()));
        actions.addClassName("document-actions");
        if (maySign) {
            Button again = new Button("Проверить ещё раз", event -> recheck(attached));
            again.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            actions.add(again);
        }
        card.add(actions);
        return card;
    }

    private Component signer(CheckedSigner signer) {
        SignerCheck check = signer.check();
        Div part = new Div(badge(check.verdict()));
        FactList facts = new FactList();
        SignerCheck.Certificate certificate = check.certificate();
        if (certificate != null) {
            facts.fact("Владелец сертификата", certificate.owner().name())
                    .fact("Сертификат", certificate.number())
                    .fact(
                            "Действителен",
                            "с " + day.format(certificate.term().from()) + " по "
                                    + day.format(certificate.term().to()))
                    .fact("Кем выдан", certificate.issuer());
        }
        Instant claimed = check.claimedAt();
        facts.fact("Алгоритм", check.algorithm())
                .fact(
                        "Когда подписано",
                        claimed == null ? "в подписи не указано" : time.format(claimed) + " (по часам подписавшего)");
        TimeStamp stamp = check.stamp();
        if (stamp != null) {
            facts.fact(
                    "Отметка времени",
                    time.format(stamp.at()) + ", " + stamp.authority()
                            + (stamp.trusted()
                                    ? ""
                                    : ". Не подтверждена: корневого сертификата службы времени или её свежего списка"
                                            + " отозванных среди загруженных нет"));
        }
        part.add(reasons(signer), facts);
        return part;
    }

    /** Why it is not valid, and that the certificate is somebody else's. */
    static Component reasons(CheckedSigner signer) {
        UnorderedList reasons = new UnorderedList();
        for (Finding finding : signer.check().findings()) {
            reasons.add(new ListItem(finding.words()));
        }
        SignerCheck.Certificate certificate = signer.check().certificate();
        if (Boolean.FALSE.equals(signer.agrees()) && certificate != null) {
            String expected = signer.signatory();
            reasons.add(new ListItem(
                    expected == null
                            ? "Владельца сертификата нет среди подписавших документ: сверьте, чья это подпись."
                            : "Документ подписывает " + expected
                                    + ", а сертификат выдан на другое имя: сверьте, чья это" + " подпись."));
        }
        reasons.setVisible(reasons.getChildren().findAny().isPresent());
        return reasons;
    }

    private Component earlier(AttachedSignature attached) {
        UnorderedList list = new UnorderedList();
        for (SignatureCheck check :
                attached.checks().subList(1, attached.checks().size())) {
            Set<String> why = new LinkedHashSet<>();
            check.signers().forEach(signer -> signer.check().findings().forEach(finding -> why.add(finding.words())));
            list.add(new ListItem(time.format(check.at()) + ": "
                    + check.verdict().title() + (why.isEmpty() ? "" : ". " + String.join(" ", why))));
        }
        return new Details("Прежние проверки", list);
    }

    static StatusBadge badge(Verdict verdict) {
        String words = "Подпись " + verdict.title();
        return switch (verdict) {
            case VALID -> StatusBadge.done(words);
            case INVALID -> StatusBadge.danger(words);
            case UNCONFIRMED -> StatusBadge.warning(words);
        };
    }

    /** Signed is the original: the copy is for reading. */
    private void downloads(List<AttachedSignature> attached) {
        Set<SigningFileId> files = new LinkedHashSet<>();
        attached.forEach(one -> files.add(one.file().id()));
        for (SigningFileId file : files) {
            boolean told = attached.stream()
                    .filter(one -> one.file().id().equals(file))
                    .anyMatch(SignaturePanel::canBeMarked);
            String name = document.kind().title() + " " + document.reference();
            Div links = new Div(Downloads.of(
                    "Подписанный файл (PDF/A)",
                    name + ".pdf",
                    PDF,
                    () -> signatures.original(document.id(), file).content()));
            if (told) {
                links.add(Downloads.of(
                        "Копия с отметкой о подписи (PDF/A)",
                        name + ", копия с отметкой об электронной подписи.pdf",
                        PDF,
                        () -> signatures.marked(document.id(), file).content()));
            }
            links.addClassName("document-signature-files");
            add(links);
        }
    }

    private static boolean canBeMarked(AttachedSignature signature) {
        return signature.newest().signers().stream()
                .anyMatch(signer ->
                        signer.check().certificate() != null && signer.check().verdict() != Verdict.INVALID);
    }

    private Component way() {
        Optional<SigningFile> file = signatures.file(document.id());
        Div way = new Div(new H3("Подписать в своей программе"));
        if (file.isEmpty()) {
            PdfAvailability pdf = signatures.availability();
            way.add(new Paragraph("Подписывается файл PDF/A с номером и датой документа. Он готовится один раз и больше"
                    + " не меняется."));
            if (pdf.available()) {
                way.add(new Button("Подготовить файл для подписи", event -> prepare()));
            } else {
                way.add(new Paragraph(pdf.explanation() + " Без него подписать документ электронно нельзя."));
            }
            return way;
        }
        SigningFile made = file.get();
        Span hash = new Span(made.sha256());
        hash.addClassName("document-hash");
        OrderedList steps = new OrderedList(
                new ListItem(Downloads.of(
                        "Скачайте файл для подписи (PDF/A)",
                        document.kind().title() + " " + document.reference() + ".pdf",
                        PDF,
                        () -> signatures.original(document.id(), made.id()).content())),
                new ListItem(
                        "Подпишите его в своей программе: отдельной подписью (.sig) или вместе с файлом. Сам файл не"
                                + " меняйте и не пересохраняйте."),
                new ListItem("Приложите файл подписи."));
        way.add(
                steps,
                new SmallUpload(
                        "Приложить подпись",
                        "файл .sig, .p7s или .p7m",
                        CmsFile.MOST_BYTES,
                        this::attach,
                        SmallUpload.SIGNATURES),
                new FactList().fact("SHA-256 файла для подписи", hash));
        return way;
    }

    private void prepare() {
        try {
            signatures.prepare(document.id());
            changed.run();
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        }
    }

    /** Called with what was uploaded. */
    void attach(String fileName, byte[] content) {
        SignatureCheck check = signatures.attach(document.id(), fileName, content);
        if (check.verdict() == Verdict.INVALID) {
            Set<String> why = new LinkedHashSet<>();
            check.signers().forEach(signer -> signer.check().findings().forEach(finding -> why.add(finding.words())));
            ErrorNotice.show("Подпись недействительна, она не приложена.", String.join(" ", why), "");
            return;
        }
        Notices.done("Подпись приложена: " + check.verdict().title() + ".");
        changed.run();
    }

    private void recheck(AttachedSignature attached) {
        try {
            SignatureCheck check = signatures.recheck(document.id(), attached.id());
            Notices.done("Проверено: подпись " + check.verdict().title() + ".");
            changed.run();
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        }
    }
}
