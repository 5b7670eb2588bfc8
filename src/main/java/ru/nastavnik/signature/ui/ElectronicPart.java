package ru.nastavnik.signature.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.ElectronicSignature;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.ReservedDays;
import ru.nastavnik.document.ui.ElectronicWay;
import ru.nastavnik.pdf.PdfAvailability;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.Downloads;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.signature.CheckedSigner;
import ru.nastavnik.signature.DraftSigning;
import ru.nastavnik.signature.SignatoryLine;
import ru.nastavnik.signature.SignatureCheck;
import ru.nastavnik.signature.SigningFile;
import ru.nastavnik.signature.cms.CmsFile;
import ru.nastavnik.signature.domain.SignerCheck;
import ru.nastavnik.signature.domain.Verdict;

/** The file is prepared, signed in one's own program and its signature brought back; what a check finds stands here. */
class ElectronicPart extends Div implements ElectronicWay.Part {
    private static final String CMS = "application/pkcs7-signature";

    private final transient DraftSigning signing;
    private final transient ReservedDays days;
    private final transient Supplier<RegisterDocument> paper;
    private final transient Runnable moved;
    private final String act;
    private final Div file = new Div();
    private final Div lines = new Div();
    private final Div found = new Div();
    private final Checkbox word = new Checkbox(
            "Регистрирую документ, хотя подпись не подтверждена: в сведениях о документе это будет сказано");
    private transient @Nullable DocumentFile uploaded;
    private transient @Nullable SignatureCheck check;

    ElectronicPart(
            DraftSigning signing, ReservedDays days, Supplier<RegisterDocument> paper, String act, Runnable moved) {
        this.signing = signing;
        this.days = days;
        this.paper = paper;
        this.act = act;
        this.moved = moved;
        addClassName("electronic-signing");
        found.getElement().setAttribute("role", "status");
        word.setVisible(false);
        word.addValueChangeListener(event -> word.setInvalid(false));
        add(file, found, lines, word);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void refresh() {
        forget();
        file.removeAll();
        lines.removeAll();
        file.add(new H3("1. Подготовьте файл"));
        PdfAvailability pdf = signing.availability();
        if (!pdf.available()) {
            file.add(new Paragraph(pdf.explanation() + " Без него подписать документ электронно нельзя."));
            return;
        }
        Optional<SigningFile> made = signing.file(paper.get());
        if (made.isEmpty()) {
            file.add(
                    new Paragraph("Основание: " + act + ". "
                            + (byEvent()
                                    ? "Подписывают файл PDF/A с занятым номером и днём заседания."
                                    : "Подписывают файл PDF/A с занятым номером и сегодняшней датой: день"
                                            + " подписания и день регистрации совпадают.")),
                    new Button(
                            byEvent() ? "Подготовить файл для подписи" : "Подготовить файл на сегодня",
                            event -> prepare()));
            return;
        }
        file.add(steps(made.get()));
        showLines();
    }

    /** Of a paper that several sign: what was brought on other days counts. */
    private void showLines() {
        lines.removeAll();
        if (!byEvent()) {
            return;
        }
        List<SignatoryLine> all = signing.lines(paper.get());
        UnorderedList list = new UnorderedList();
        all.forEach(line -> list.add(new ListItem(words(line))));
        boolean everybody = all.stream().allMatch(SignatoryLine::signed);
        lines.add(
                new Paragraph(
                        everybody
                                ? "Подписали все, документ можно регистрировать:"
                                : "Документ регистрируют, когда подписали все:"),
                list);
        word.setVisible(everybody && all.stream().anyMatch(line -> line.verdict() == Verdict.UNCONFIRMED));
    }

    private static String words(SignatoryLine line) {
        String who = line.role() + " " + line.name();
        Verdict verdict = line.verdict();
        LocalDate on = line.claimedOn();
        if (verdict == null) {
            return who + " — подписи ещё нет";
        }
        return who + " — подпись есть" + (on == null ? "" : " (" + DateFields.text(on) + ")") + ", " + verdict.title();
    }

    private Component steps(SigningFile made) {
        Span hash = new Span(made.sha256());
        hash.addClassName("document-hash");
        Div steps = new Div(
                Downloads.of(
                        "Скачать файл для подписи (PDF/A)",
                        paper.get().kind().title() + " для подписи.pdf",
                        "application/pdf",
                        () -> signing.original(paper.get(), made.id()).content()),
                new FactList().fact("SHA-256 файла", hash),
                new H3("2. Подпишите его в своей программе и приложите подпись"),
                new Paragraph("Сам файл не меняйте и не пересохраняйте. "
                        + (byEvent()
                                ? "Председатель и секретарь подписывают этот файл по очереди. Приложите"
                                        + " подпись каждого отдельным файлом или один файл с обеими: приложенная"
                                        + " подпись сохраняется, пока второй не подпишет."
                                : "Подписать и зарегистрировать его нужно сегодня.")),
                new SmallUpload(
                        "Приложить подпись",
                        "файл .sig, .p7s или .p7m",
                        CmsFile.MOST_BYTES,
                        this::take,
                        SmallUpload.SIGNATURES));
        steps.addClassName("electronic-signing-steps");
        return steps;
    }

    private boolean byEvent() {
        return paper.get().kind().datedByEvent();
    }

    private void prepare() {
        try {
            days.moveToToday(paper.get());
            signing.prepare(paper.get());
            moved.run();
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        }
    }

    /** Called with what was uploaded. */
    void take(String fileName, byte[] content) {
        forget();
        SignatureCheck result = byEvent()
                ? signing.addPart(paper.get(), fileName, content)
                : signing.check(paper.get(), fileName, content);
        found.add(SignaturePanel.badge(result.verdict()));
        for (CheckedSigner signer : result.signers()) {
            SignerCheck.Certificate certificate = signer.check().certificate();
            if (certificate != null) {
                found.add(new Paragraph("Владелец сертификата: "
                        + certificate.owner().name() + ". Кем выдан: " + certificate.issuer() + "."));
            }
            found.add(SignaturePanel.reasons(signer));
        }
        if (result.verdict() == Verdict.INVALID) {
            found.add(
                    new Paragraph("Подпись не принята. Подпишите скачанный файл заново или приложите другую подпись."));
            return;
        }
        if (byEvent()) {
            showLines();
        } else {
            uploaded = new DocumentFile(fileName, CMS, content);
            check = result;
            word.setVisible(result.verdict() == Verdict.UNCONFIRMED);
        }
        Notices.done("Подпись проверена: " + result.verdict().title() + ".");
    }

    private void forget() {
        uploaded = null;
        check = null;
        found.removeAll();
        word.setValue(false);
        word.setVisible(false);
    }

    @Override
    public Optional<ElectronicSignature> complete() {
        return byEvent() ? ofSeveral() : ofOne();
    }

    private Optional<ElectronicSignature> ofSeveral() {
        List<DocumentFile> parts = signing.parts(paper.get());
        boolean everybody = signing.lines(paper.get()).stream().allMatch(SignatoryLine::signed);
        if (parts.isEmpty() || !everybody) {
            ErrorNotice.show(
                    "Подписали не все.",
                    "Документ не зарегистрирован, приложенные подписи и занятый номер сохранены.",
                    "Приложите недостающую подпись, либо подпишите документ на бумаге.");
            return Optional.empty();
        }
        return confirmed(parts.get(parts.size() - 1), word.isVisible());
    }

    private Optional<ElectronicSignature> ofOne() {
        DocumentFile signature = uploaded;
        SignatureCheck result = check;
        if (signature == null || result == null) {
            ErrorNotice.show(
                    "Подпись не приложена.",
                    "Документ не зарегистрирован, занятый номер остался за ним.",
                    "Подпишите файл в своей программе и приложите подпись, либо подпишите документ на бумаге.");
            return Optional.empty();
        }
        return confirmed(signature, result.verdict() == Verdict.UNCONFIRMED);
    }

    private Optional<ElectronicSignature> confirmed(DocumentFile signature, boolean unconfirmed) {
        if (unconfirmed && !word.getValue()) {
            word.setErrorMessage("Подтвердите это или подпишите документ на бумаге");
            word.setInvalid(true);
            word.focus();
            return Optional.empty();
        }
        return Optional.of(new ElectronicSignature(signature, word.getValue()));
    }
}
