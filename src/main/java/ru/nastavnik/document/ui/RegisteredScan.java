package ru.nastavnik.document.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.ScanUnreadException;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Notices;

/** Attaches the scan to a registered document: the code on it is read, or whoever attaches it looks at the sheet. */
class RegisteredScan extends Div {

    private final transient DocumentArchive archive;
    private final transient RegisteredDocument document;
    private final transient Runnable attached;
    private final ScanUpload upload = new ScanUpload("Приложить скан", scan -> attach(scan, null));

    /** @param attached afterwards */
    RegisteredScan(DocumentArchive archive, RegisteredDocument document, Runnable attached) {
        this.archive = archive;
        this.document = document;
        this.attached = attached;
        add(new H2("Скан подписанного документа"), upload);
    }

    private void attach(DocumentFile scan, @Nullable String confirmed) {
        try {
            archive.attachScan(document.id(), scan.name(), scan.content(), confirmed);
            Notices.done(
                    confirmed == null && document.versionCode() != null
                            ? "Код на скане прочитан: это зарегистрированный текст. Скан приложен."
                            : "Скан приложен.");
            attached.run();
        } catch (ScanUnreadException unread) {
            upload.clearFileList();
            ask(scan);
        } catch (DomainException refused) {
            upload.forget();
            ErrorNotice.show(refused);
        }
    }

    private void ask(DocumentFile scan) {
        VersionCode code = document.sheetCode();
        if (code != null) {
            ConfirmDialogs.ask(
                    "Стоит ли внизу листа код версии " + code.printed() + "?",
                    "Код на скане не прочитан: сверьте его с листом сами. Если код другой, подписан другой текст, и этот"
                            + " скан прикладывать нельзя.",
                    "Код совпадает, приложить",
                    () -> attach(scan, code.printed()));
        }
    }
}
