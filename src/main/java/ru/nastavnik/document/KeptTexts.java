package ru.nastavnik.document;

import org.springframework.stereotype.Component;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.persistence.DocumentTemplateTable;
import ru.nastavnik.document.persistence.PaperVersionTable;
import ru.nastavnik.document.template.OpenPaper;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** The texts that an owner has printed, each under its code and never changed. */
@Component
class KeptTexts {

    private final PaperVersionTable versions;
    private final DocumentTemplateTable templates;
    private final PrintCodes codes;
    private final PaperAccess access;
    private final RegionClock clock;

    KeptTexts(
            PaperVersionTable versions,
            DocumentTemplateTable templates,
            PrintCodes codes,
            PaperAccess access,
            RegionClock clock) {
        this.versions = versions;
        this.templates = templates;
        this.codes = codes;
        this.access = access;
        this.clock = clock;
    }

    boolean exists(DocumentOwner owner, VersionCode code) {
        return versions.exists(owner.key(), code);
    }

    /**
     * Keeps the text, once, and gives it a code of checking unless it is a scan or was changed outside: such a sheet bears
     * the code of its print.
     */
    void keep(RegisterDocument paper, PaperWriter.Text text) {
        boolean first = versions.keep(
                paper.owner().key(),
                paper.owner(),
                paper.kind(),
                text.code(),
                text.open(),
                null,
                clock.now(),
                access.account());
        if (first && text.template() != null) {
            templates.wrote(paper.owner().key(), text.code(), text.template());
        }
        if (!ScanCheck.isScan(text.open()) && OpenPaper.isOpen(text.open())) {
            codes.draw(paper.owner(), paper.kind(), text.code());
        }
    }

    /**
     * Keeps the scan of a paper that was issued without the system in the place of a text.
     *
     * @return whether it was not kept before
     */
    boolean keepScan(RegisterDocument paper, VersionCode code, DocumentFile scan, String signatory) {
        return versions.keep(
                paper.owner().key(),
                paper.owner(),
                paper.kind(),
                code,
                scan.content(),
                signatory,
                clock.now(),
                access.account());
    }

    /**
     * Keeps a text that was changed after it was printed: the file, or the scan of the sheet.
     *
     * @return whether it was not kept before
     */
    boolean keepEdited(RegisterDocument paper, VersionCode code, byte[] text) {
        return versions.keep(
                paper.owner().key(), paper.owner(), paper.kind(), code, text, null, clock.now(), access.account());
    }

    /** @throws ValidationException on field {@code versionCode} if the owner never printed such a text */
    byte[] get(RegisterDocument paper, VersionCode code) {
        return versions.find(paper.owner().key(), code)
                .orElseThrow(() -> new ValidationException(
                        "versionCode",
                        "Листа с кодом " + code.printed() + " организация не печатала. Проверьте код внизу листа"));
    }
}
