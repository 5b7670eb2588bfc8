package ru.nastavnik.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.Actor;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.ElectronicSignature;
import ru.nastavnik.document.ElectronicSigning;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisterEntry;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SigningWay;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.signature.cms.CmsFile;
import ru.nastavnik.signature.domain.Verdict;
import ru.nastavnik.signature.persistence.DraftSigningTable;
import ru.nastavnik.signature.persistence.DraftSigningTable.Pending;
import ru.nastavnik.signature.persistence.SignatureTable;
import ru.nastavnik.signature.persistence.SigningFileTable;

/**
 * Registers papers by their electronic signatures. The file that was given out becomes the document's file to sign, with
 * its identity and its bytes, so that all that is known of signatures of registered documents holds for it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftRegistration implements ElectronicSigning {
    private final DraftKeepers keepers;
    private final DraftFiles drafts;
    private final DraftSigningTable table;
    private final SigningFileTable files;
    private final SignatureTable signatures;
    private final SignatureChecks checks;
    private final AuditTrail audit;
    private final RegionClock clock;

    DraftRegistration(
            DraftKeepers keepers,
            DraftFiles drafts,
            DraftSigningTable table,
            SigningFileTable files,
            SignatureTable signatures,
            SignatureChecks checks,
            AuditTrail audit,
            RegionClock clock) {
        this.keepers = keepers;
        this.drafts = drafts;
        this.table = table;
        this.files = files;
        this.signatures = signatures;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void accept(RegisterDocument paper, RegisterEntry reserved, String sha256, ElectronicSignature signature) {
        Actor actor = keepers.require(paper);
        DraftRules.requireGround(keepers.ground(paper));
        SigningFile file = drafts.find(paper, sha256)
                .orElseThrow(() -> new ConflictException(
                        "Текст, номер или день изменились после того, как файл подготовили. Подготовьте файл заново и"
                                + " подпишите его."));
        DocumentFile sent = signature.file();
        UploadedSignature uploaded = UploadedSignature.read(sent.name(), sent.content());
        List<DocumentFile> all = withParts(file, new DocumentFile(uploaded.name(), sent.contentType(), sent.content()));
        SignatureCheck check = checks.ofAll(all, drafts.bytes(file), paper, reserved.date());
        DraftRules.require(check, paper, reserved.date(), clock);
        DraftRules.requireConfirmed(check, actor.role(), signature.unconfirmedAccepted());
        if (!table.accept(file, paper, all, clock.now(), actor.account())) {
            throw new ConflictException("Документ по этому файлу уже подписан. Обновите страницу.");
        }
    }

    /** Those that were brought before, and the one that is brought with the registration unless it is one of them. */
    private List<DocumentFile> withParts(SigningFile file, DocumentFile sent) {
        List<DocumentFile> all = new ArrayList<>(drafts.parts(file));
        if (all.stream().noneMatch(one -> Arrays.equals(one.content(), sent.content()))) {
            all.add(sent);
        }
        return all;
    }

    @Override
    public Optional<SigningWay> registered(RegisteredDocument document, UUID paper) {
        Optional<Pending> pending = table.pending(document.owner(), paper);
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        Pending kept = pending.get();
        if (!kept.source().equals(document.sha256())) {
            throw new ConflictException(
                    "Зарегистрировать можно только тот файл, который подписан. Подготовьте файл заново"
                            + " и подпишите его.");
        }
        byte[] pdf = drafts.bytes(kept.file());
        files.add(
                kept.file().id(),
                document,
                pdf,
                kept.file().sha256(),
                kept.file().madeAt(),
                kept.by());
        Verdict verdict = Verdict.ofAll(kept.signatures().stream()
                .map(one -> attach(one, kept, pdf, document))
                .toList());
        audit.record(
                "document.signed-electronically",
                "document",
                document.id().toString(),
                Map.of("verdict", verdict.name().toLowerCase(Locale.ROOT)));
        return Optional.of(verdict == Verdict.VALID ? SigningWay.ELECTRONIC : SigningWay.UNCONFIRMED);
    }

    private Verdict attach(DocumentFile signature, Pending kept, byte[] pdf, RegisteredDocument document) {
        CmsFile cms = CmsFile.read(signature.content());
        SignatureId id = SignatureId.next();
        signatures.add(
                id, document, kept.file(), signature.name(), signature.content(), cms.sha256(), clock.now(), kept.by());
        SignatureCheck check = checks.of(cms, pdf, document);
        if (check.verdict() == Verdict.INVALID) {
            throw new ConflictException("Подпись больше не проходит проверку. " + DraftRules.why(check));
        }
        signatures.addCheck(id, document, check, kept.by());
        return check.verdict();
    }
}
